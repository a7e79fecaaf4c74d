import { setTimeout as pause } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import pc from "picocolors";
import type { Archive } from "../archive/archive.ts";
import { loadArchive } from "../check/load-archive.ts";
import { contentFolder } from "../entry/load.ts";
import { messages } from "../language/messages.ts";
import { outputAt } from "../output/index.ts";
import { addresses } from "../site/addresses.ts";
import { configure, eleventyInput, servingPages } from "../site/eleventy.ts";
import { sayFault } from "../site/fault.ts";
import { wholeFonts } from "../site/fonts.ts";
import { imageAt } from "../site/images.ts";
import { linkPicture } from "../site/link-picture.ts";
import { searchFiles } from "../site/search.ts";
import { servedSite } from "../site/served-site.ts";
import type { Shown } from "../site/server.ts";
import { speakToArchivist } from "../terminal/spoken-language.ts";
import { stateOf } from "./state-of.ts";

/** A site that is built again after each edit, until it is closed. */
export interface WatchedSite {
  close(): Promise<void>;
}

interface Follower {
  /** Receives the site after each build, or the fault because of which there is none. */
  show(shown: Shown): void;
  /** Is called after an edit of the program itself, from which the site is to be built anew. */
  changeProgram(): Promise<void>;
}

/** What Eleventy gives when it has written nothing. */
const nothingWritten = [[], []] as unknown as Awaited<ReturnType<Eleventy["write"]>>;

/** The sources of the program, by their names: content and styles have others. */
const isOfProgram = (path: string): boolean => /\.(?:tsx?|mjs)$/.test(path);

/** Builds the site of the content folder, shows it, and builds it again after each edit. Throws if the first build fails. */
export async function watchSite({ show, changeProgram }: Follower): Promise<WatchedSite> {
  // The copy of the program that begins may not be that of the command.
  speakToArchivist([]);
  const pages = servingPages();
  let archive: Archive | undefined;
  let [isShown, isClosed, isOther] = [false, false, false];
  let loaded = "";

  async function load(): Promise<Archive> {
    loaded = stateOf(contentFolder());
    const { archive: made, warnings } = await loadArchive(contentFolder());
    for (const row of warnings) console.warn(pc.yellow(row));
    archive = made;
    return made;
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
    isShown = true;
    show({ site });
    console.log(messages.terminal.start.built(posts.length, visits.length));
  }

  /** Shows the fault of a step, which Eleventy would only log, and go on watching. */
  async function orFault<Done>(step: Promise<Done>): Promise<Done> {
    try {
      return await step;
    } catch (error) {
      if (isShown && !isClosed) show({ fault: sayFault(error) });
      throw error;
    }
  }

  /** Eleventy calls these two for the first build and after each edit. */
  class ShownEleventy extends Eleventy {
    override init(options?: object) {
      return orFault(super.init(options));
    }
    override async write() {
      if (isOther || isClosed) return nothingWritten;
      pages.begin();
      const written = await orFault(super.write());
      if (!isClosed) showBuilt();
      return written;
    }
  }

  function config(eleventy: UserConfig): void {
    configure(eleventy, pages, load);
    eleventy.on("eleventy.beforeWatch", async (edited: readonly string[]) => {
      isOther = edited.some(isOfProgram);
      if (isOther) await changeProgram();
    });
  }

  const { layouts, configPath } = eleventyInput();
  const eleventy = new ShownEleventy(layouts, "_site", { configPath, config, quietMode: true, runMode: "watch" });
  eleventy.disableLogger();
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // A place that cannot be watched, such as a link that leads in a circle, would end the process.
  eleventy.watcher.on("error", (error: unknown) =>
    console.warn(pc.yellow(messages.terminal.start.notWatched(sayFault(error)))),
  );
  // Eleventy notes a deleted file and does not build.
  eleventy.watcher.on("unlink", rebuild);
  void untilSettled(() => watchedBy(eleventy)).then(() => {
    // An edit of what was shown, before the file was watched.
    if (!isClosed && loaded !== stateOf(contentFolder())) rebuild("content");
  });
  return {
    async close() {
      isClosed = true;
      await eleventy.stopWatch();
    },
  };
}

/** How many files Eleventy watches. */
function watchedBy({ watcher }: Eleventy): number {
  return Object.values(watcher.getWatched() as Record<string, string[]>).flat().length;
}

/** Waits until a number stops growing. Eleventy's watcher is said to be ready when it has only begun to find the files. */
async function untilSettled(count: () => number): Promise<void> {
  for (let [before, now] = [-1, count()]; now > before; [before, now] = [now, count()]) await pause(200);
}
