import type { CopyWords } from "../language.ts";

export const copyWords: CopyWords = {
  paragraphs: (from, to) => (to === "" || to === from ? `, paragraph ${from}` : `, paragraphs ${from}–${to}`),
  quote: (words) => `“${words}”`,
  copying: "Text that you copy from the post carries its source; the number copies the whole paragraph.",
  copyLabel: (paragraph) => `${paragraph}: copy with its source`,
  copied: "The paragraph is copied with its source.",
};
