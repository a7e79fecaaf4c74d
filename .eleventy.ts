import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Archive } from "./src/archive/archive.ts";
import { contentFolder } from "./src/entry/load.ts";
import { writeOutputs } from "./src/output/index.ts";
import { addresses } from "./src/site/addresses.ts";
import { writingPages } from "./src/site/eleventy.ts";
import { Characters, writeFonts } from "./src/site/fonts.ts";
import { loadArchive } from "./src/site/load-archive.ts";
import { bundleScript, scriptSources } from "./src/site/scripts.ts";
import { bundleStyle } from "./src/site/style.ts";

export default function configure(eleventy: UserConfig) {
  let archive: Archive;
  const characters = new Characters();
  characters.add(scriptSources());
  eleventy.setInputDirectory("layouts");
  eleventy.addTemplateFormats("11ty.tsx");
  const { compile, transform } = writingPages((html) => characters.add(html));
  eleventy.addExtension("11ty.tsx", { key: "11ty.js", compile });
  eleventy.addTransform("pages", transform);
  eleventy.addGlobalData("archive", () => {
    ({ archive } = loadArchive());
    return archive;
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
  eleventy.addWatchTarget("layouts/**/*.{css,ts}");
  eleventy.addWatchTarget(`${contentFolder()}/**/*.{md,yaml}`);
  eleventy.on("eleventy.after", async ({ directories }: { directories: { output: string } }) => {
    writeOutputs(archive, directories.output);
    await writeFonts(characters, directories.output);
  });
}
