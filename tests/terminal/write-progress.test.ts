import { expect, it } from "vitest";
import { startProgress, startReading } from "../../src/terminal/write-progress.ts";

function shown(files: number, isTTY: boolean): string {
  let text = "";
  const report = startProgress(files, { isTTY, write: (more) => (text += more) });
  for (let at = 0; at < files; at++) report(`posts/${at}.md`);
  report(null);
  return text;
}

it("a terminal shows one line, which is gone at the end", () => {
  expect(shown(2, true)).toBe("\r\u001b[K1 of 2 files written\r\u001b[K2 of 2 files written\r\u001b[K");
});

it("a file gets a line for each thousand", () => {
  expect(shown(2500, false)).toBe("1000 of 2500 files written\n2000 of 2500 files written\n");
});

it("where nothing is written, nothing is shown", () => {
  expect([shown(0, true), shown(0, false)]).toEqual(["", ""]);
});

it("the reading of captures is told on a terminal alone", () => {
  const said = [true, false].map((isTTY) => {
    let text = "";
    const report = startReading(2, { isTTY, write: (more) => (text += more) });
    for (const name of ["a.html", "b.html", null]) report(name);
    return text;
  });
  expect(said).toEqual(["\r\u001b[K1 of 2 captures read\r\u001b[K2 of 2 captures read\r\u001b[K", ""]);
});
