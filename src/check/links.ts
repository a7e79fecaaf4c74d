import { basename, extname, join, posix } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { addressOfEntry } from "../archive/entry-address.ts";
import { addressOfLink } from "../archive/link-address.ts";
import { closest } from "../entry/closest.ts";
import type { Content } from "../entry/content.ts";
import { sha256Of } from "../entry/digest.ts";
import { imagePathOf } from "../entry/image-files.ts";
import type { KeptCapture } from "../entry/kept-captures.ts";
import { keptOrMade } from "../entry/kept-values.ts";
import type { Problem } from "../entry/problem.ts";
import { messages } from "../language/messages.ts";
import { outputAt } from "../output/index.ts";
import { treeOfMarkdown } from "../readers/markdown.ts";
import { links } from "../readers/tree-text.ts";
import { addresses, relativeLink } from "../site/addresses.ts";
import { pageAddresses } from "../site/page-addresses.ts";
import { shownArchive } from "./shown-archive.ts";
import { shownTexts } from "./shown-texts.ts";
import type { Withholding } from "./withheld.ts";

/** A link of a text to an address of the site. */
interface OwnLink {
  link: string;
  /** The address of the page that shows it. */
  from: string;
  address: string;
  file: string;
  where: string;
}

/**
 * Links of texts to addresses that the site does not have. Which ones it has is known when nothing else of the content
 * is at fault.
 */
export function deadLinks(given: Content, _: readonly KeptCapture[], { taken }: Withholding): Problem[] {
  if (!taken || given.problems.length > 0) return [];
  const own = ownLinks(taken.content);
  const archive = own.length === 0 ? null : shownArchive(taken);
  if (!archive) return [];
  const pages = allPages(archive);
  return own
    .filter(({ address }) => !pages.has(address) && !hasFile(archive, address))
    .map((one) => ({
      file: one.file,
      where: one.where,
      message: messages.check.links.link(one.link, remedyFor(one, pages)),
    }));
}

/** A quick test: addresses in brackets that are not those of images, in definitions and in autolinks. */
const mayHoldLinks = /(?<!!\[[^\]]*)\]\(|\]:|</;

function ownLinks(content: Content): OwnLink[] {
  return shownTexts(content).flatMap(({ entry, markdown, whereOf }) => {
    if (!mayHoldLinks.test(markdown)) return [];
    const from = addressOfEntry(entry);
    return linksIn(markdown).flatMap(({ address: link, line }): OwnLink[] => {
      const address = addressOfLink(link, from, content.site);
      if (address === null) return [];
      return [{ link, from, address, file: join(content.folder, entry.file), where: whereOf(line) }];
    });
  });
}

function linksIn(markdown: string): ReturnType<typeof links> {
  return keptOrMade("links", sha256Of(markdown), () => links(treeOfMarkdown(markdown)));
}

function allPages(archive: Archive): ReadonlySet<string> {
  const removed = archive.removedEntries.map(({ kind, slug }) => addressOfEntry({ type: kind, slug }));
  return new Set([...pageAddresses(archive), ...removed, addresses.notFound]);
}

/** True for an image or a machine file of the site. */
function hasFile(archive: Archive, address: string): boolean {
  const isImage = Array.from(archive.images.values()).some(({ name }) => addresses.image(name) === address);
  return isImage || outputAt(archive, address) !== null;
}

function remedyFor({ link, from, address }: OwnLink, pages: ReadonlySet<string>): string {
  if (imagePathOf(link) !== null) return messages.check.links.toImage(link);
  const meant = nearestPage(address.replace(/^\/+/, ""), pages);
  return messages.check.links.noPage(address, meant === undefined ? undefined : relativeLink(from, meant));
}

/** The page whose address, or whose name whatever its folder and ending, is nearest. */
function nearestPage(address: string, pages: ReadonlySet<string>): string | undefined {
  const alike = [address, posix.join(address, "index.html")].find((one) => pages.has(one));
  const byName = new Map(Array.from(pages, (page) => [nameOf(page), page]));
  byName.delete("index");
  const byNearName = (): string | undefined => byName.get(closest(nameOf(address), byName.keys()) ?? "");
  return alike ?? byName.get(nameOf(address)) ?? closest(address, pages) ?? byNearName();
}

function nameOf(address: string): string {
  return basename(address, extname(address));
}
