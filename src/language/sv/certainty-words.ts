import type { CertaintyWords } from "../language.ts";

/** The one vocabulary of certainty. Scripts in the browser use it too. */
export const certaintyWords: CertaintyWords = {
  stated: { word: "belagt", one: "belagt", many: "belagda", meaning: "källan själv anger månaden" },
  derived: {
    word: "härlett",
    one: "härlett",
    many: "härledda",
    meaning: "ingen källa anger månaden, men det som är känt lämnar ingen annan",
  },
  likely: {
    word: "troligen",
    one: "troligt",
    many: "troliga",
    meaning: "något talar för månaden, till exempel ett besök, men andra är möjliga",
  },
  possible: {
    word: "kanske",
    one: "kanske",
    many: "kanske",
    meaning: "inlägget kan höra till flera månader; det står i var och en men räknas en gång i varje summa",
  },
  undated: { word: "odaterat", one: "odaterat", many: "odaterade", meaning: "ingenting placerar inlägget i en månad" },
  disputed: {
    word: "omtvistat",
    one: "omtvistat",
    many: "omtvistade",
    meaning: "en uppgift i källan säger emot datumet",
  },
};
