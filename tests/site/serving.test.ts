import type { IncomingMessage, ServerResponse } from "node:http";
import { h } from "preact";
import { expect, it } from "vitest";
import type { PageData } from "../../src/site/eleventy.ts";
import { servingPages } from "../../src/site/eleventy.ts";

const prepared: string[] = [];
const pages = servingPages((address) => {
  if (address === "data/trasig.json") throw new Error("kan inte göras");
  prepared.push(address);
});
const add = (url: string, render: () => unknown): string =>
  pages
    .compile()
    .call({ defaultRenderer: async () => render() }, { page: { url, outputPath: url } } as unknown as PageData);
add("/", () => h("p", null, "framsidan"));
add("/404.html", () => h("p", null, "finns inte"));
add("/trasig.html", () => {
  throw new Error("kan inte göras");
});

/** The server's response to a request; null if it serves a file from disk. */
async function answerAt(url: string): Promise<[status: number, body: string] | null> {
  let [status, body, isLeft] = [0, "", false];
  const response = {
    setHeader() {},
    end(text: string) {
      [status, body] = [this.statusCode, text];
    },
    statusCode: 200,
  };
  await pages.middleware({ url } as IncomingMessage, response as unknown as ServerResponse, () => {
    isLeft = true;
  });
  return isLeft ? null : [status, body];
}

it.each([
  ["/", [200, "<!DOCTYPE html>\n<p>framsidan</p>\n"]],
  ["/index.html?q=1", [200, "<!DOCTYPE html>\n<p>framsidan</p>\n"]],
  ["/borta.html", [404, "<!DOCTYPE html>\n<p>finns inte</p>\n"]],
  ["/trasig.html", [500, "/trasig.html: kan inte göras"]],
  ["/%.html", [404, "<!DOCTYPE html>\n<p>finns inte</p>\n"]],
  ["/data/trasig.json", [500, "/data/trasig.json: kan inte göras"]],
  ["/stil/site.css", null],
])("the server responds to %s and keeps running", async (url, answer) => expect(await answerAt(url)).toEqual(answer));

it("a file that is not a page is prepared before it is served from disk", () =>
  expect(prepared).toEqual(["stil/site.css"]));
