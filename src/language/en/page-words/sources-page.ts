import type { LineTally } from "../../../entry/capture-record.ts";
import type { PageWords } from "../../page-words.ts";
import { count, formatNumber, sayList } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";
import { readerName } from "./readers.ts";

export const sourcesPage: PageWords["sourcesPage"] = {
  description: "The sources that are kept, line by line.",
  lead: (sources) =>
    `${counts.sources(sources)}. This page says what each line is. Lines that no rule recognises are given as unknown.`,
  containerKind: "Kind",
  container: (held) => `Container with ${counts.sources(held)}`,
  address: "Address",
  saved: "Saved",
  savedBy: (date, by) => (by === undefined ? date : `${date} by ${by}`),
  rights: "Rights",
  file: "File",
  bytes: (number) => `${formatNumber(number)} ${number === 1 ? "byte" : "bytes"}`,
  reading: (reader, isChosen, because) =>
    [
      reader === undefined ? "Unread" : readerName(reader),
      isChosen ? " (read as a person chose)" : "",
      because.length === 0 ? "" : `: ${sayList(because)}`,
    ].join(""),
  whyUnread: "Why unread",
  doubts: "Against this reading",
  containers: "From",
  inContainer: (container, times) => (times === 1 ? container : `${container} (${times} times)`),
  pieces: (number) => count(number, "piece", "pieces"),
  owned: (owner, number) => `${number} ${owners[owner][number === 1 ? 0 : 1]}`,
  unknownLines: (number) => (number === 1 ? "Unknown line" : "Unknown lines"),
  archiveList: "The blog’s own list of months",
  listedMonth: (month, posts) => `${month}: ${counts.posts(posts)}`,
  listedMonths: (oldest, newest, lines) =>
    `${oldest === newest ? oldest : `${oldest} to ${newest}`}, ${counts.lines(lines)}`,
  repairs: (number) => (number === 1 ? "Repair" : "Repairs"),
  repair: (line, repair) => `line ${line}: ${repair}`,
  seen: "The page was saved",
  seenMore: (number) => `and ${count(number, "more time", "more times")}`,
  sighting: (day, address) => (day ?? "on an unknown day") + (address === undefined ? "" : `, ${address}`),
  contains: "Contains",
  canBeReadAs: "Can be read as",
  candidate: (reader, posts, doubts) =>
    `${readerName(reader)}: ${counts.posts(posts)}${doubts.length === 0 ? "" : `; against it: ${sayList(doubts)}`}`,
  readByRecord: (line, code) => ["It is read so with the line ", code(line), " in captures.yaml and a new import."],
  readByCommand: (command, code) => ["Whoever has the source can read it so with ", code(command)],
  removedEntry: "Removed",
  deletedEntry: (entry) => `${entry} (deleted from the archive)`,
};

/** The owners of lines, for one line and for several. */
const owners: Record<keyof LineTally, [one: string, many: string]> = {
  title: ["title", "titles"],
  body: ["of text", "of text"],
  comment: ["of comments", "of comments"],
  metadata: ["fact", "facts"],
  apparatus: ["list of contents or table head", "lists of contents and table heads"],
  boilerplate: ["of the website itself", "of the website itself"],
  blank: ["blank", "blank"],
  unknown: ["unknown", "unknown"],
  left: ["not published or without a place in the archive", "not published or without a place in the archive"],
  private: ["private detail", "private details"],
};
