import type { RemovalWords } from "../language.ts";
import { sayList } from "./counts-and-lists.ts";
import { sayDate } from "./date-phrases.ts";

const fieldNames: Record<string, string> = {
  title: "rubriken",
  author: "författaren",
  body: "texten",
  introduction: "inledningen",
  comments: "kommentarerna",
  categories: "bloggens kategorier",
  tags: "ämnena",
  images: "bildernas namn",
  possibleImages: "möjliga bilder",
  lostMedia: "filmer och liknande",
  lostLinks: "länkarna",
  mentions: "omnämnda texter",
  otherWordings: "andra lydelser",
  evidence: "skälen till datumet",
  visits: "besöken",
  theme: "temat",
  themes: "temana",
  sources: "källans namn",
  lines: "de sparade raderna",
  slug: "adressen",
};

function sayRemovedFields(fields: readonly string[]): string {
  return sayList([...new Set(fields.map((field) => fieldNames[field] ?? "uppgifterna"))]);
}

export const removalWords: RemovalWords = {
  mark: "[borttaget]",
  sayRemovedFields,
  sayRemoved: ({ date, reason }) => `borttaget den ${sayDate(date)}: ${reason.trim().replace(/\.$/, "")}`,
  removedEntries: { post: "Ett inlägg", section: "Ett avsnitt", report: "Rapporten" },
  saySomethingIn: (fields) => `något i ${sayRemovedFields(fields)}`,
  everything: "allt",
  sourcesTitle: "Källor",
};
