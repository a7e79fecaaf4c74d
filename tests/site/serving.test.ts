import { get, type RequestOptions } from "node:http";
import { hostname } from "node:os";
import { h } from "preact";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messagesIn, speakMessages } from "../../src/language/messages.ts";
import { addressIn, answerFrom, faultAnswer, typeOf } from "../../src/site/answer.ts";
import { type PageData, servingPages } from "../../src/site/eleventy.ts";
import { isOwnName, urlOf } from "../../src/site/own-name.ts";
import { type ServedSite, servedSite } from "../../src/site/served-site.ts";
import { type SiteServer, siteServer } from "../../src/site/server.ts";

/** The pages of one build, as Eleventy would have them made. */
function renderingsOf(pages: ReturnType<typeof servingPages>, layouts: Record<string, () => unknown>) {
  pages.begin();
  for (const [url, render] of Object.entries(layouts)) {
    const data = { page: { url, outputPath: url } } as unknown as PageData;
    pages.compile().call({ defaultRenderer: async () => render() }, data);
    expect(pages.transform.call({ page: data.page }, "", url)).toBeUndefined();
  }
  const style = { page: { url: "/stil/site.css", outputPath: "_site/stil/site.css" } };
  expect(pages.transform.call(style, "p{}", "_site/stil/site.css")).toBeUndefined();
  return pages.renderings();
}

const layouts = {
  "/": () => h("body", null, "framsidan"),
  "/404.html": () => h("p", null, "finns inte"),
  "/trasig.html": () => {
    throw new Error("kan <inte> göras");
  },
};

let searches = 0;
const site = servedSite({
  renderings: renderingsOf(servingPages(), layouts),
  outputAt: async (address) => {
    if (address === "data/trasig.json") throw new Error("kan inte göras");
    return address === "data/ord.json" ? ["[", "]"] : null;
  },
  search: async () => {
    searches += 1;
    if (searches === 1) throw new Error("sökningen är trasig");
    return [["sok/index/a.pf_index", Buffer.from("abc")]];
  },
  fonts: new Map([["stil/a.woff2", Buffer.from("typsnitt")]]),
});

describe("a site that is made on request", () => {
  it.each<[address: string, status: number, type: string, body: string | RegExp]>([
    ["index.html", 200, ".html", "<!DOCTYPE html>\n<body>framsidan</body>\n"],
    ["borta.html", 404, ".html", "<!DOCTYPE html>\n<p>finns inte</p>\n"],
    ["trasig.html", 500, ".html", /<pre lang="en"[^>]*>kan &lt;inte> göras<\/pre>/],
    ["stil/site.css", 200, ".css", "p{}"],
    ["stil/a.woff2", 200, ".woff2", "typsnitt"],
    ["data/ord.json", 200, ".json", "[]"],
    ["data/trasig.json", 500, ".txt", "kan inte göras\n"],
    ["sok/index/a.pf_index", 500, ".txt", "sökningen är trasig\n"],
    ["sok/index/a.pf_index", 200, ".pf_index", "abc"],
    ["sok/borta", 404, ".html", /finns inte/],
    ["__proto__", 404, ".html", /finns inte/],
    ["../package.json", 404, ".html", /finns inte/],
    ["stil/../../package.json", 404, ".html", /finns inte/],
    ["/etc/passwd", 404, ".html", /finns inte/],
  ])("answers %s with %i", async (address, status, extension, body) => {
    const answer = await answerFrom(site, address);
    expect([answer.status, answer.type]).toEqual([status, typeOf(extension)]);
    const text = Buffer.from(answer.body).toString();
    if (typeof body === "string") expect(text).toBe(body);
    else expect(text).toMatch(body);
  });

  it("has the search index made once, when it is requested, and again after a fault", () => expect(searches).toBe(2));

  it("no longer has a page that the last build did not make", () => {
    const pages = servingPages();
    const before = renderingsOf(pages, { "/": layouts["/"], "/inlagg/a.html": layouts["/"] });
    const after = renderingsOf(pages, { "/": layouts["/"] });
    expect([before, after].map((renderings) => renderings.has("inlagg/a.html"))).toEqual([true, false]);
  });
});

it("a fault stands at every address, as escaped text between Swedish words", () => {
  const fault = 'content/site.yaml: line 3: title: expected a text, got "<script>"';
  const { status, body } = faultAnswer("inlagg/a.html", fault);
  expect([status, body]).toEqual([
    500,
    expect.stringContaining("content/site.yaml: line 3: title: expected a text, got &quot;&lt;script>&quot;"),
  ]);
  expect(body).toContain('<html lang="sv">');
  expect(faultAnswer("data/posts.json", fault)).toMatchObject({
    status: 500,
    body: `${fault}\n`,
    type: typeOf(".txt"),
  });
});

it("the page of a fault says in which language the fault is told", () => {
  speakMessages(messagesIn.sv);
  const { body } = faultAnswer("inlagg/a.html", "content/site.yaml: rad 3: title: väntade text, fick 7");
  speakMessages(messagesIn.en);
  expect(body).toMatch(/<pre lang="sv"[^>]*>content\/site\.yaml: rad 3: /);
});

it.each([
  ["/", "index.html"],
  ["/arkiv/?manad=2016-04", "arkiv/index.html"],
  ["/inlagg/a.html#b", "inlagg/a.html"],
  ["/f%C3%A5.html", "få.html"],
  ["//", "/index.html"],
  ["/..%2f..%2fx", "../../x"],
  ["/a%00", "a\0"],
  ["/%", null],
  ["/%ff", null],
  ["http://localhost/", null],
  ["*", null],
  ["", null],
])("the request for %j is for the address %j", (target, address) => expect(addressIn(target)).toBe(address));

describe("a request is answered only under a name of this machine", () => {
  it.each([
    ["localhost:8080", "localhost", true],
    ["LOCALHOST", "localhost", true],
    ["127.0.0.1:8080", "localhost", true],
    ["[::1]:8080", "localhost", true],
    ["evil.example", "localhost", false],
    ["evil.example:8080", "localhost", false],
    ["localhost.evil.example", "localhost", false],
    ["evil.example@localhost", "localhost", false],
    ["localhost:8080:8080", "localhost", false],
    ["192.168.1.5:8080", "localhost", false],
    ["", "localhost", false],
    [undefined, "localhost", false],
    ["192.168.1.5:8080", "192.168.1.5", true],
    ["192.168.1.6:8080", "192.168.1.5", false],
    ["arkiv.example:8080", "arkiv.example", true],
    // Whoever listens on all addresses does not say by which one a browser comes. An address cannot be rebound, a name can.
    ["192.168.1.5:8080", "0.0.0.0", true],
    ["[fd00::5]:8080", "::", true],
    [hostname(), "0.0.0.0", true],
    ["evil.example", "0.0.0.0", false],
    ["evil.example", "::", false],
  ])("Host: %s, listening on %s: %s", (header, host, isAnswered) => expect(isOwnName(header, host)).toBe(isAnswered));

  it.each([
    ["localhost", "http://localhost:8080/"],
    ["0.0.0.0", "http://localhost:8080/"],
    ["192.168.1.5", "http://192.168.1.5:8080/"],
    ["fd00::5", "http://[fd00::5]:8080/"],
  ])("a server on %s prints %s", (host, url) => expect(urlOf(host, 8080)).toBe(url));
});

describe("the server", () => {
  const told: string[] = [];
  let server: SiteServer;
  let port: number;
  beforeAll(async () => {
    server = siteServer({ host: "localhost", reloadScript: "läs om", tell: (fault) => told.push(fault) });
    port = Number(new URL(await server.listen(0)).port);
  });
  afterAll(() => server.close());

  interface Received {
    status: number | undefined;
    headers: NodeJS.Dict<string | string[]>;
    body: string;
  }

  const request = (path: string, options: RequestOptions = {}) =>
    new Promise<Received>((resolve, reject) => {
      get({ hostname: "127.0.0.1", port, path, ...options }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (text) => {
          body += text;
        });
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      }).on("error", reject);
    });

  it("waits with an answer until there is a site, and gives each page the script that loads it again", async () => {
    const early = request("/");
    server.show({ site });
    const { status, headers, body } = await early;
    expect(status).toBe(200);
    expect(body).toMatch(/framsidan<script src="\/\.reload\.js" data-version="[\w-]+" defer><\/script><\/body>/);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
    expect(await request("/.reload.js")).toMatchObject({ status: 200, body: "läs om" });
  });

  it("does not listen on other addresses of the machine", async () => {
    // 127.0.0.2 is an address of its own wherever it exists.
    await expect(request("/", { hostname: "127.0.0.2" })).rejects.toThrow();
  });

  it("refuses other hosts, methods and targets", async () => {
    const statuses = [
      request("/", { headers: { host: `evil.example:${port}` } }),
      request("/.versions", { headers: { host: "evil.example" } }),
      request("/", { method: "POST" }),
      request("/%ff"),
      request("http://evil.example/"),
    ].map(async (one) => (await one).status);
    expect(await Promise.all(statuses)).toEqual([403, 403, 405, 400, 400]);
  });

  it("sends the version that a page has, and another after an edit", async () => {
    const { body } = await request("/");
    const sent: string[] = [];
    const follower = get({ host: "127.0.0.1", port, path: "/.versions" }, (response) =>
      response.setEncoding("utf8").on("data", (text) => sent.push(text)),
    );
    await expect.poll(() => sent).toHaveLength(1);
    expect(body).toContain(`data-version="${sent[0]?.trim().replace("data: ", "")}"`);
    server.show({ fault: "trasigt" });
    await expect.poll(() => sent).toHaveLength(2);
    expect(sent[1]).not.toBe(sent[0]);
    follower.destroy();
    expect(await request("/data/ord.json")).toMatchObject({ status: 500, body: "trasigt\n" });
    server.show({ site });
    expect(await request("/data/ord.json")).toMatchObject({ status: 200, body: "[]" });
  });

  it("tells the fault of a page once for each request, and serves the others", async () => {
    told.length = 0;
    expect((await request("/trasig.html")).status).toBe(500);
    expect(told).toEqual(["trasig.html: kan <inte> göras"]);
    expect((await request("/")).status).toBe(200);
  });

  it("gives no answer that was begun before an edit", async () => {
    let finish = (_: string): void => {};
    const made = new Promise<string>((resolve) => {
      finish = resolve;
    });
    let isAsked = false;
    server.show({
      site: {
        contentAt: () => {
          isAsked = true;
          return made;
        },
      },
    });
    const answer = request("/data/ord.json");
    await expect.poll(() => isAsked).toBe(true);
    server.show({ site });
    finish("of before the edit");
    expect((await answer).body).toBe("[]");
  });

  it("survives a site that throws no error but something else", async () => {
    const odd: ServedSite = { contentAt: () => Promise.reject("inget fel") };
    server.show({ site: odd });
    expect(await request("/a.txt")).toMatchObject({ status: 500, body: "inget fel\n" });
    server.show({ site });
  });

  it("says what to do where it cannot listen", async () => {
    const other = siteServer({ host: "localhost", reloadScript: "", tell: () => {} });
    await expect(other.listen(port)).rejects.toThrow(
      `port ${port} is in use; end the other program, or name another with --port=NUMBER`,
    );
    const elsewhere = siteServer({ host: "192.0.2.1", reloadScript: "", tell: () => {} });
    await expect(elsewhere.listen(port)).rejects.toThrow(/^192\.0\.2\.1 is not an address of this machine; /);
    speakMessages(messagesIn.sv);
    await expect(other.listen(port)).rejects.toThrow(`port ${port} är upptagen; avsluta det andra programmet`);
    speakMessages(messagesIn.en);
  });
});
