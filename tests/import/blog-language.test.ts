import { describe, expect, it } from "vitest";
import { languageOfBlog } from "../../src/import/blog-language.ts";

const captures = (...texts: string[]): { bytes: Uint8Array }[] => texts.map((text) => ({ bytes: Buffer.from(text) }));

describe("the language of a blog", () => {
  it.each([
    ["sv", "Bussen går igen, och det är vi som har fått den att stanna på torget."],
    ["en", "The bus runs again, and we are the ones who got it to stop at the square."],
    ["sv", "Leave a comment\nPosted in Politics\nVi har inte råd med det, och det är inte jag som säger det."],
    [
      "sv",
      `<script>if (this.is(that)) { for (of the) and.to.be(with) }</script><p>Det är en bra skola som vi har.</p>`,
    ],
    ["en", `<div class="and the of"><p>That is a good school, and we have it.</p><script>`],
    ["sv", "<p>Jag har en skola som är bra</p><script>the the the the the the"],
  ])("is %s: %s", (code, text) => expect(languageOfBlog(captures(text))).toBe(code));

  it("is that of most of its words, over all captures", () => {
    const english = "We met them at the school and it was good.";
    expect(languageOfBlog(captures(english, "Vi har det bra.", english))).toBe("en");
  });

  it("is the first one where no capture tells", () => {
    expect(languageOfBlog(captures("", "1234", "Ñandú"))).toBe("sv");
    expect(languageOfBlog([])).toBe("sv");
  });

  it("takes time by the length of a capture", () => {
    const start = performance.now();
    languageOfBlog(captures("<".repeat(300_000), "<script".repeat(40_000), "<style <script".repeat(20_000)));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
