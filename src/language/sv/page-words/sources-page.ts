import type { LineTally } from "../../../entry/capture-record.ts";
import type { MarkWords, Sentence } from "../../linked.ts";
import { count, formatNumber, sayList } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";
import { readerName } from "./readers.ts";

export const sourcesPage = {
  description: "De bevarade källorna, rad för rad.",
  lead: (sources: number): string =>
    `${counts.sources(sources)}. Här står var varje rad hör hemma. Rader som ingen regel känner igen står som okända.`,
  /** What a file is that captures are in. */
  containerKind: "Slag",
  container: (held: number): string => `Samlingsfil med ${counts.sources(held)}`,
  address: "Adress",
  saved: "Sparad",
  /** When a capture was saved, and by whom where that is told. */
  savedBy: (date: string, by: string | undefined): string => (by === undefined ? date : `${date} av ${by}`),
  rights: "Rättigheter",
  file: "Fil",
  bytes: (number: number): string => `${formatNumber(number)} byte`,
  /** How a capture was read, whether a person chose that, and what was recognised in it. */
  reading: (reader: string | undefined, isChosen: boolean, because: readonly string[]): string =>
    [
      reader === undefined ? "Oläst" : readerName(reader),
      isChosen ? " (läst så som en person valde)" : "",
      because.length === 0 ? "" : `: ${sayList(because)}`,
    ].join(""),
  whyUnread: "Varför oläst",
  doubts: "Talar mot läsningen",
  containers: "Ur",
  inContainer: (container: string, times: number): string =>
    times === 1 ? container : `${container} (${times} gånger)`,
  pieces: (number: number): string => count(number, "del", "delar"),
  owned: (owner: keyof LineTally, number: number): string => `${number} ${owners[owner][number === 1 ? 0 : 1]}`,
  unknownLines: (number: number): string => (number === 1 ? "Okänd rad" : "Okända rader"),
  archiveList: "Bloggens arkivlista",
  listedMonth: (month: string, posts: number): string => `${month}: ${counts.posts(posts)}`,
  /** The oldest and the newest month of a list of so many lines. */
  listedMonths: (oldest: string, newest: string, lines: number): string =>
    `${oldest === newest ? oldest : `${oldest} till ${newest}`}, ${counts.lines(lines)}`,
  repairs: (number: number): string => (number === 1 ? "Ändring" : "Ändringar"),
  repair: (line: number, repair: string): string => `rad ${line}: ${repair}`,
  /** When and where a page was saved. */
  seen: "Sidan sparades",
  seenMore: (number: number): string => `och ${count(number, "gång", "gånger")} till`,
  sighting: (day: string | undefined, address: string | undefined): string =>
    (day ?? "okänd dag") + (address === undefined ? "" : `, ${address}`),
  contains: "Innehåller",
  canBeReadAs: "Kan läsas som",
  candidate: (reader: string, posts: number, doubts: readonly string[]): string =>
    `${readerName(reader)}: ${counts.posts(posts)}${doubts.length === 0 ? "" : `; mot det talar ${sayList(doubts)}`}`,
  /** How an unread capture is read: with a line of its record, or with a command. */
  readByRecord: <Marked>(line: string, code: MarkWords<Marked>): Sentence<Marked> => [
    "Den läses så med raden ",
    code(line),
    " i captures.yaml och en ny import.",
  ],
  readByCommand: <Marked>(command: string, code: MarkWords<Marked>): Sentence<Marked> => [
    "Den som har källan läser den så med ",
    code(command),
  ],
  removedEntry: "Borttaget",
  deletedEntry: (entry: string): string => `${entry} (borttagen ur arkivet)`,
};

/** The owners of lines, for one line and for several. */
const owners: Record<keyof LineTally, [one: string, many: string]> = {
  title: ["rubrik", "rubriker"],
  body: ["brödtext", "brödtext"],
  comment: ["kommentarstext", "kommentarstext"],
  metadata: ["uppgift", "uppgifter"],
  apparatus: ["förteckning eller tabellhuvud", "förteckningar och tabellhuvuden"],
  boilerplate: ["webbplatsens egen rad", "webbplatsens egna rader"],
  blank: ["tom", "tomma"],
  unknown: ["okänd", "okända"],
  left: ["inte publicerat eller utan plats i arkivet", "inte publicerade eller utan plats i arkivet"],
  private: ["privat uppgift", "privata uppgifter"],
};
