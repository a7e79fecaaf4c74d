import type { CopyWords } from "../language.ts";

export const copyWords: CopyWords = {
  paragraphs: (from, to) => `, stycke ${from}${to === "" || to === from ? "" : `–${to}`}`,
  quote: (words) => `”${words}”`,
  copying: "Text som du kopierar ur inlägget får med sig sin källa; numret kopierar hela stycket.",
  copyLabel: (paragraph) => `${paragraph}: kopiera med källa`,
  copied: "Stycket är kopierat med sin källa.",
};
