import type { LanguageCodes } from "../language.ts";

export const codes: LanguageCodes = { bcp47: "sv", openGraph: "sv_SE", bibLatex: "swedish" };
