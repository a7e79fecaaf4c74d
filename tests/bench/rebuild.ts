import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../browser/free-port.ts";
import { programWords } from "../program.ts";

/** Serves a content folder as `npm start` does. Returns the seconds from the start of the command until the front page is there. */
export async function timeFirstPage(project: string, content: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const server = spawn(process.execPath, [...programWords("start"), `--port=${port}`], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content },
    stdio: "ignore",
  });
  try {
    await waitForText(`http://localhost:${port}/index.html`, "</html>", 10);
    return (performance.now() - started) / 1000;
  } finally {
    server.kill();
  }
}

/**
 * Serves a content folder as `npm start` does and edits an entry twice. Returns the seconds until its page has the second text:
 * the first one may be written before all files are watched. The entry is put back.
 */
export async function timeRebuild(project: string, content: string): Promise<number> {
  const port = await freePort();
  const args = [...programWords("start"), `--port=${port}`];
  const server = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content },
    stdio: "ignore",
  });
  const posts = readdirSync(join(content, "posts"));
  const name = posts[Math.floor(posts.length / 2)] ?? "";
  const file = join(content, "posts", name);
  const text = readFileSync(file, "utf8");
  try {
    const page = `http://localhost:${port}/inlagg/${name.replace(".md", ".html")}`;
    await waitForText(page, "</html>");
    writeFileSync(file, `${text.trimEnd()} Först tillagt.\n`);
    await waitForText(page, "Först tillagt.");
    const started = performance.now();
    writeFileSync(file, `${text.trimEnd()} Nyss tillagt.\n`);
    await waitForText(page, "Nyss tillagt.");
    return (performance.now() - started) / 1000;
  } finally {
    server.kill();
    writeFileSync(file, text);
  }
}

async function waitForText(address: string, text: string, every = 50): Promise<void> {
  for (const limit = performance.now() + 600_000; performance.now() < limit; await pause(every)) {
    const body = await fetch(address).then(
      (response) => (response.ok ? response.text() : ""),
      () => "",
    );
    if (body.includes(text)) return;
  }
  throw new Error(`${address} did not have "${text}" within ten minutes`);
}
