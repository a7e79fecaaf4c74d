import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readImageFiles } from "../../src/entry/image-files.ts";
import { aPng } from "../some-images.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-bilder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "images", "2018"), { recursive: true });
writeFileSync(join(folder, "images", "2018", "skola.png"), aPng);

it.each([
  ["as it is", folder],
  ["with a slash at the end", `${folder}/`],
  ["from where the command runs", `./${relative(process.cwd(), folder)}`],
])("the paths of images begin below the content folder, named %s", (_, named) =>
  expect([...readImageFiles(named).keys()]).toEqual(["images/2018/skola.png"]),
);
