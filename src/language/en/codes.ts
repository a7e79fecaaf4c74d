import type { LanguageCodes } from "../language.ts";

export const codes: LanguageCodes = { bcp47: "en", openGraph: "en_GB", bibLatex: "british" };
