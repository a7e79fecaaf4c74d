import { isIP } from "node:net";
import { hostname } from "node:os";

const localNames = ["localhost", "127.0.0.1", "::1"];
/** What a server listens on to be reached through every address of the machine. */
const everyAddress = ["0.0.0.0", "::"];

/**
 * Whether the `Host` header of a request names a server that listens on `host`. A page of another site can direct its own
 * name to this machine (DNS rebinding) and would then read what the server serves; it cannot use a name from here.
 */
export function isOwnName(header: string | undefined, host: string): boolean {
  const [, name] = /^(\[[\da-f:.]+\]|[^\s:[\]]+)(?::\d{1,5})?$/i.exec(header ?? "") ?? [];
  if (name === undefined) return false;
  const asked = bare(name);
  if (localNames.includes(asked) || asked === bare(host)) return true;
  return everyAddress.includes(bare(host)) && (isIP(asked) !== 0 || asked === bare(hostname()));
}

/** A name in lower case, an address of IPv6 without brackets. */
function bare(name: string): string {
  return name.toLowerCase().replace(/^\[|\]$/g, "");
}

/** The URL of a server on this machine, as a person opens it. */
export function urlOf(host: string, port: number): string {
  const name = [...localNames, ...everyAddress].includes(bare(host)) ? "localhost" : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}/`;
}
