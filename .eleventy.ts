import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Archive } from "./src/archive/archive.ts";
import { contentFolder } from "./src/entry/load.ts";
import { writeOutputs } from "./src/output/index.ts";
import { addresses } from "./src/site/addresses.ts";
import { servingPages, writingPages } from "./src/site/eleventy.ts";
import { Characters, writeFonts } from "./src/site/fonts.ts";
import { loadArchive } from "./src/site/load-archive.ts";
import { PageWriter } from "./src/site/page-writer.ts";
import { bundleScript, scriptSources } from "./src/site/scripts.ts";
import { bundleStyle } from "./src/site/style.ts";

export default function configure(eleventy: UserConfig) {
  let archive: Archive;
  let output: string;
  let writer: PageWriter | undefined;
  const characters = new Characters();
  characters.add(scriptSources());
  eleventy.setInputDirectory("layouts");
  eleventy.addTemplateFormats("11ty.tsx");
  const isServing = process.env.ELEVENTY_RUN_MODE === "serve";
  const pages = isServing
    ? servingPages((address) => writeOutputs(archive, output, address))
    : writingPages((path, html) => {
        writer ??= new PageWriter(characters);
        writer.write(path, html);
      });
  eleventy.addExtension("11ty.tsx", { key: "11ty.js", compile: pages.compile });
  eleventy.addTransform("pages", pages.transform);
  if ("middleware" in pages) eleventy.setServerOptions({ middleware: [pages.middleware] });
  eleventy.addGlobalData("archive", () => {
    ({ archive } = loadArchive());
    // Each page would get a wrapper of its own, and what is made once for an archive would be made once for each page.
    return Object.freeze(archive);
  });
  eleventy.addGlobalData("eleventyExcludeFromCollections", true);
  eleventy.addTemplate("style.11ty.js", {
    data: { permalink: addresses.style },
    render: () => bundleStyle("layouts/styles/site.css"),
  });
  for (const [name, permalink] of [["filter", addresses.filter] as const, ["visits", addresses.visitScript] as const])
    eleventy.addTemplate(`${name}.11ty.js`, {
      data: { permalink },
      render: () => bundleScript(`layouts/scripts/${name}.ts`),
    });
  // An entry is small: one that has not grown for this long, in milliseconds, is whole.
  eleventy.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } });
  eleventy.addWatchTarget("layouts/**/*.{css,ts}");
  eleventy.addWatchTarget(`${contentFolder()}/**/*.{md,yaml}`);
  eleventy.on("eleventy.after", async ({ directories }: { directories: { output: string } }) => {
    output = directories.output;
    // The schema tells the folder for one of ours; the other machine files are written when they are asked for.
    writeOutputs(archive, output, isServing ? addresses.schema : undefined);
    await writer?.finish();
    await writeFonts(isServing ? null : characters, output);
  });
}
