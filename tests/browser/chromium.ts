import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

/** What a headless Chromium needs in a container. The package's own list of flags would switch web security off. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

const libraryFolders = [
  "/lib",
  "/usr/lib",
  "/lib64",
  "/usr/lib64",
  "/lib/x86_64-linux-gnu",
  "/usr/lib/x86_64-linux-gnu",
];

/** Unpacks the Chromium that ships inside npm, unless CHROME_PATH names another. Runs once before the browser tests. */
export default async function prepareChromium(): Promise<void> {
  if (process.env.CHROME_PATH) return;
  // Without NSS on the machine, the package's own libraries are needed. It unpacks them only on Amazon Linux.
  const bare = !libraryFolders.some((folder) => existsSync(join(folder, "libnss3.so")));
  if (bare) process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  process.env.CHROME_PATH = await chromium.executablePath();
}

/** Starts the browser that `prepareChromium` has unpacked, with extra flags if given. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error("prepareChromium has not run");
  return playwright.launch({ executablePath, args: [...flags, ...more], headless: true });
}
