import type UserConfig from "@11ty/eleventy/UserConfig";
import { contentFolder } from "./src/entry/load.ts";
import { addresses } from "./src/site/addresses.ts";
import { pageExtension } from "./src/site/eleventy.ts";
import { bundleScript } from "./src/site/scripts.ts";
import { bundleStyle } from "./src/site/style.ts";

/** What `build` and `start` have in common. How pages are rendered, and the archive they show, come from src/build.ts. */
export default function configure(eleventy: UserConfig) {
  eleventy.addTemplateFormats([pageExtension]);
  // The compiled layouts are in node_modules/.
  eleventy.setUseGitIgnore(false);
  eleventy.ignores.delete("**/node_modules/**");
  eleventy.addGlobalData("eleventyExcludeFromCollections", true);
  addFile(eleventy, "style", () => bundleStyle("layouts/styles/site.css"));
  addFile(eleventy, "filter", () => bundleScript("layouts/scripts/filter.ts"));
  addFile(eleventy, "copyScript", () => bundleScript("layouts/scripts/copy.ts"));
  addFile(eleventy, "calendarScript", () => bundleScript("layouts/scripts/calendar.ts"));
  addFile(eleventy, "visitScript", () => bundleScript("layouts/scripts/visits.ts"));
  watchSources(eleventy);
}

/** Adds a file. Its address is known when the archive is loaded, and with it its language. */
function addFile(
  eleventy: UserConfig,
  name: "style" | "filter" | "copyScript" | "calendarScript" | "visitScript",
  render: () => string | Promise<string>,
): void {
  eleventy.addTemplate(`${name}.11ty.js`, { data: { permalink: () => addresses[name] }, render });
}

function watchSources(eleventy: UserConfig): void {
  // Entries are small: a file that has not grown for 50 ms is complete.
  eleventy.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } });
  eleventy.addWatchTarget("{src,layouts}/**/*.{css,ts,tsx,mjs}");
  eleventy.addWatchTarget(".eleventy.ts");
  eleventy.addWatchTarget(`${contentFolder()}/**/*.{md,yaml}`);
}
