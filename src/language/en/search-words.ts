import type { SearchWords } from "../language.ts";

export const searchWords: SearchWords = {
  everywhere: new Set(
    "a an and are as at be for from have i in is it not of on that the this to was we with".split(" "),
  ),
};
