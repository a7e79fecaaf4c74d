import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { servingWords as words } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { type Answer, addressIn, answerFrom, faultAnswer, plainAnswer, typeOf } from "./answer.ts";
import { isOwnName, urlOf } from "./own-name.ts";
import type { ServedSite } from "./served-site.ts";

/** What a server shows: a site, or the fault because of which there is none. */
export type Shown = { site: ServedSite } | { fault: string };

/** The server of `npm start`. */
export interface SiteServer {
  /** Begins to listen, and returns the URL. Throws with the remedy if it cannot. */
  listen(port: number): Promise<string>;
  /** Serves this from now on; pages in browsers load again. Requests before the first call wait for it. */
  show(shown: Shown): void;
  close(): void;
}

interface ServerOptions {
  /** The name or address of this machine to listen on. */
  host: string;
  /** A script that each page receives, and that loads the page again when it is told of another version. */
  reloadScript: string;
  /** Receives each fault that a request met. */
  tell(fault: string): void;
}

/** What the server adds to the addresses of the site. */
const added = { reloadScript: ".reload.js", versions: ".versions" };

const headers = {
  // Without it, a browser may show what has been withheld since.
  "cache-control": "no-store",
  // Without it, a page of another site can load the scripts of this one, which contain data of the archive.
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** A server that shows nothing yet. No request ends it, whatever it contains. */
export function siteServer({ host, reloadScript, tell }: ServerOptions): SiteServer {
  let begin: (() => void) | undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let [shown, version]: [Shown | null, string] = [null, ""];
  const followers = new Set<ServerResponse>();

  /** Keeps the connection open, and sends the version now and after each edit. */
  function follow(response: ServerResponse): void {
    response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
    response.write(`data: ${version}\n\n`);
    followers.add(response);
    response.on("close", () => followers.delete(response));
  }

  async function answerTo(address: string): Promise<Answer> {
    if (address === added.reloadScript) return { status: 200, type: typeOf(".js"), body: reloadScript };
    await begun;
    const [showing, its] = [shown as Shown, version];
    const answer = "fault" in showing ? faultAnswer(address, showing.fault) : await answerFrom(showing.site, address);
    // An edit came while the answer was made, and may withhold what is in it.
    if (its !== version) return answerTo(address);
    if (answer.fault !== undefined) tell(`${encodeURI(address)}: ${answer.fault}`);
    return { ...answer, body: withReload(answer, its) };
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, host);
    const address = addressIn(request.url ?? "");
    if (!refusal && address === added.versions && request.method === "GET") return follow(response);
    const answer = refusal ?? (address === null ? plainAnswer(400, words.wrongRequest) : await answerTo(address));
    response.writeHead(answer.status, { ...headers, "content-type": answer.type });
    response.end(answer.body);
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => {
      tell(error.message);
      response.destroy();
    });
  });

  return {
    listen: (port) => listen(server, port, host),
    show(next) {
      [shown, version] = [next, randomUUID()];
      begin?.();
      for (const follower of followers) follower.write(`data: ${version}\n\n`);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Why a request is not answered; null if it is. */
function refusalOf(request: IncomingMessage, host: string): Answer | null {
  if (!isOwnName(request.headers.host, host)) return plainAnswer(403, words.wrongHost);
  if (request.method !== "GET" && request.method !== "HEAD") return plainAnswer(405, words.wrongRequest);
  return null;
}

/** The body of an answer; a page has the script that loads it again. */
function withReload({ type, body }: Answer, version: string): Answer["body"] {
  if (typeof body !== "string" || type !== typeOf(".html")) return body;
  const script = `<script src="/${added.reloadScript}" data-version="${version}" defer></script>`;
  return body.replace("</body>", () => `${script}</body>`);
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(sayListenError(error, port, host))));
    server.listen(port, host === "localhost" ? "127.0.0.1" : host, resolve);
  });
  // A connection that cannot be accepted, for example since too many files are open, does not end the server.
  server.on("error", () => {});
  return urlOf(host, (server.address() as AddressInfo).port);
}

/** Why a server cannot listen, and what to do. */
function sayListenError({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") return messages.site.server.portInUse(port);
  if (code === "EACCES") return messages.site.server.portReserved(port);
  const isOther = code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN";
  if (isOther) return messages.site.server.otherHost(host);
  return messages.site.server.unusable(port, host, message);
}
