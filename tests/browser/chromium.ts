import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

/** The flags that a headless Chromium needs in a container; the package's own list would switch web security off. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

const libraryFolders = [
  "/lib",
  "/usr/lib",
  "/lib64",
  "/usr/lib64",
  "/lib/x86_64-linux-gnu",
  "/usr/lib/x86_64-linux-gnu",
];

/** Runs once before all tests: unpacks the Chromium that ships inside npm, unless CHROME_PATH names another. */
export async function prepareChromium(): Promise<void> {
  if (process.env.CHROME_PATH) return;
  // Where the machine lacks NSS, the package unpacks its own libraries if it believes to be on Amazon Linux.
  const bare = !libraryFolders.some((folder) => existsSync(join(folder, "libnss3.so")));
  if (bare) process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  process.env.CHROME_PATH = await chromium.executablePath();
}

/** Starts the browser that `prepareChromium` has made ready, with more flags where they are given. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error("prepareChromium has not run");
  return playwright.launch({ executablePath, args: [...flags, ...more], headless: true });
}
