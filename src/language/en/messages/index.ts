import { archive } from "./archive.ts";
import { capture } from "./capture.ts";
import { check } from "./check.ts";
import { disk } from "./disk.ts";
import { entry } from "./entry.ts";
import { importing } from "./import.ts";
import { output } from "./output.ts";
import { readers } from "./readers.ts";
import { site } from "./site.ts";
import { takedown } from "./takedown.ts";
import { terminal } from "./terminal.ts";

/** What the commands say in English, by the folder that says it. */
export const messages = {
  archive,
  capture,
  check,
  disk,
  entry,
  importing,
  output,
  readers,
  site,
  takedown,
  terminal,
};
