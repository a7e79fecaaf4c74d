import type { SearchWords } from "../language.ts";

export const searchWords: SearchWords = {
  everywhere: new Set("att av de den det en ett för har i inte jag med och om på som så till vi är".split(" ")),
};
