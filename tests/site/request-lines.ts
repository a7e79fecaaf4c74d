import { connect } from "node:net";
import { random } from "../random.ts";

/** What request targets are made of that have ended a server, or led out of its folder. */
const pieces = [
  ...["/", "//", "\\", "%2f", "%2F", "%5c", "%252f", "..", ".", "%2e%2e", "..%2f", "..\\", "%c0%ae%c0%ae", "%c0%af"],
  ...["%", "%f", "%ff", "%00", "%0a", "%0d%0a", "%u002f", "%zz", "?", "#", ";", ":", "@", "*", "&", "=", "[", "]"],
  ...["http://localhost/", "//a:99999/", "file:///", "C:", "NUL", "~", "|", "<", '"', "{", "^", "`", "é", "\u0001"],
  ...["index.html", "404.html", "inlagg", "arkiv", "stil", "sok", "data", "posts.json", "site.css", ".versions-"],
  ...["etc/passwd", "package.json", "secret.txt", "link", ".git/config", "__proto__", "constructor", "toString"],
];

/** Request lines, the same for a seed. One in a hundred is longer than a server reads. */
export function requestLines(count: number, seed: number): string[] {
  const next = random(seed);
  const upTo = (limit: number): number => Math.floor(next() * limit);
  const piece = (): string => pieces[upTo(pieces.length)] ?? "";
  return Array.from({ length: count }, () => {
    const method = ["GET", "GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "TRACE"][upTo(8)];
    const path = Array.from({ length: 1 + upTo(8) }, piece).join("");
    const long = upTo(100) === 0 ? piece().repeat(1 + upTo(20_000)) : "";
    return `${method} ${upTo(10) === 0 ? "" : "/"}${path}${long} HTTP/1.1`;
  });
}

/** Sends requests over one connection each, as they are; returns everything that came back. */
export async function send(lines: readonly string[], port: number, host = "localhost"): Promise<string[]> {
  const waiting = [...lines.entries()];
  const received = lines.map(() => "");
  const worker = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) received[one[0]] = await exchange(one[1], port, host);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return received;
}

/** Sends one request; returns what came back until the connection was closed. */
function exchange(line: string, port: number, host: string): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(port, "127.0.0.1");
    socket.setEncoding("latin1").on("data", (text) => {
      received += text;
    });
    // A server that refuses a long line may reset the connection.
    socket.on("error", () => {}).on("close", () => resolve(received));
    socket.write(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}
