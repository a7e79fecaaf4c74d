import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import pc from "picocolors";
import { compiledCopy } from "./compiled-copy.mjs";
import { messages } from "./language/messages.ts";
import { sayFault } from "./site/fault.ts";
import { bundleScript } from "./site/scripts.ts";
import { type Shown, siteServer } from "./site/server.ts";
import { type WatchedSite, watchSite } from "./start/watch-site.ts";
import { command, onStop, portNumber, run } from "./terminal/command.ts";

/** `start`: serves the archive of the content folder as a site from memory, and builds it again after each edit. */

async function start({ port, host }: { port: number; host: string }): Promise<void> {
  const tell = (fault: string): void => console.error(pc.red(fault));
  const server = siteServer({ host, reloadScript: await bundleScript("layouts/scripts/reload.ts"), tell });
  const url = await server.listen(port);
  let site: WatchedSite | null = null;

  function show(shown: Shown): void {
    if ("fault" in shown) tell(shown.fault);
    server.show(shown);
  }

  /** Lets the program as it is now build the site. A faulty one leaves the site to that of before. */
  async function changeProgram(): Promise<void> {
    const { COMPILED_COPY: before } = process.env;
    try {
      const file = join(await compiledCopy(resolve()), "src/start/watch-site.mjs");
      const changed: { watchSite: typeof watchSite } = await import(pathToFileURL(file).href);
      const next = await changed.watchSite({ show, changeProgram });
      await site?.close();
      site = next;
    } catch (error) {
      process.env.COMPILED_COPY = before;
      show({ fault: sayFault(error) });
    }
  }

  try {
    site = await watchSite({ show, changeProgram });
  } catch (error) {
    server.close();
    throw error;
  }
  console.log(messages.terminal.start.serving(pc.bold(url)));
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
