import { setTimeout as pause } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import pc from "picocolors";
import type { Archive } from "./archive/archive.ts";
import { loadArchive } from "./check/load-archive.ts";
import { contentFolder } from "./entry/load.ts";
import { messages } from "./language/messages.ts";
import { outputAt } from "./output/index.ts";
import { addresses } from "./site/addresses.ts";
import { configPath, configure, servingPages } from "./site/eleventy.ts";
import { sayFault } from "./site/fault.ts";
import { wholeFonts } from "./site/fonts.ts";
import { imageAt } from "./site/images.ts";
import { linkPicture } from "./site/link-picture.ts";
import { bundleScript } from "./site/scripts.ts";
import { searchFiles } from "./site/search.ts";
import { servedSite } from "./site/served-site.ts";
import { type Shown, siteServer } from "./site/server.ts";
import { command, onStop, portNumber, run } from "./terminal/command.ts";

/** `start`: serves the archive of the content folder as a site from memory, and builds it again after each edit. */

async function start({ port, host }: { port: number; host: string }): Promise<void> {
  const tell = (fault: string): void => console.error(pc.red(fault));
  const server = siteServer({ host, reloadScript: await bundleScript("layouts/scripts/reload.ts"), tell });
  const url = await server.listen(port);
  try {
    await watch((shown) => {
      if ("fault" in shown) tell(shown.fault);
      server.show(shown);
    });
  } catch (error) {
    server.close();
    throw error;
  }
  console.log(messages.terminal.start.serving(pc.bold(url)));
}

/** Builds the site, and again after each edit, and shows what comes of it. Throws if the first build fails. */
async function watch(receive: (shown: Shown) => void): Promise<void> {
  const pages = servingPages();
  let [isWatching, isShown] = [false, false];
  let archive: Archive | undefined;

  async function load(): Promise<Archive> {
    const loaded = await loadArchive(contentFolder());
    for (const row of loaded.warnings) console.warn(pc.yellow(row));
    archive = loaded.archive;
    return archive;
  }

  function show(shown: Shown): void {
    isShown = true;
    receive(shown);
  }

  function showBuilt(): void {
    const built = archive as Archive;
    const { posts, visits } = built;
    const site = servedSite({
      renderings: pages.renderings(),
      outputAt: async (address) => outputAt(built, address) ?? (await imageAt(built, address)),
      search: () => searchFiles(built),
      fonts: new Map([...wholeFonts(), [addresses.linkPicture, linkPicture()]]),
    });
    show({ site });
    console.log(messages.terminal.start.built(posts.length, visits.length));
  }

  /** Shows the fault of a step, which Eleventy would only log, and go on watching. */
  async function orFault<Done>(step: Promise<Done>): Promise<Done> {
    try {
      return await step;
    } catch (error) {
      if (isWatching) show({ fault: sayFault(error) });
      throw error;
    }
  }

  /** Eleventy calls these two for the first build and after each edit. */
  class ShownEleventy extends Eleventy {
    override init(options?: object) {
      return orFault(super.init(options));
    }
    override async write() {
      pages.begin();
      const written = await orFault(super.write());
      if (isWatching) showBuilt();
      return written;
    }
  }

  const config = (eleventy: UserConfig): void => configure(eleventy, pages, load);
  const eleventy = new ShownEleventy("layouts", "_site", { configPath, config, quietMode: true, runMode: "watch" });
  eleventy.disableLogger();
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // A place that cannot be watched, such as a link that leads in a circle, would end the process.
  eleventy.watcher.on("error", (error: unknown) =>
    console.warn(pc.yellow(messages.terminal.start.notWatched(sayFault(error)))),
  );
  // Eleventy notes a deleted file and does not build.
  eleventy.watcher.on("unlink", rebuild);
  isWatching = true;
  await untilSettled(() => Object.values(eleventy.watcher.getWatched() as Record<string, string[]>).flat().length);
  // Not before, so that no edit of what is shown is missed; not if an edit was shown in the meantime.
  if (!isShown) showBuilt();
}

/** Waits until a number stops growing. Eleventy's watcher is said to be ready when it has only begun to find the files. */
async function untilSettled(count: () => number): Promise<void> {
  for (let [before, now] = [-1, count()]; now > before; [before, now] = [now, count()]) await pause(200);
}

const program = command("start", () => messages.terminal.start.description);
const { start: said, help } = messages.terminal;
program
  .option("--port <number>", said.port, portNumber, 8080)
  .option("--host <address>", said.host, "localhost")
  .addHelpText(
    "after",
    `
${said.edits}

${help.examples}
  npm start
  npm start -- --port=8081
  CONTENT_DIR=../my-archive npm start`,
  )
  .action(start);

onStop(() => process.exit(0));
await run(program);
