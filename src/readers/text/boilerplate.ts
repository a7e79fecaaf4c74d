/** Lines that a site's system sets around the posts: each rule says whose they are. A rule must fit the whole line. */
const furniture: readonly { rule: string; pattern: RegExp }[] = [
  { rule: "shop-cart", pattern: /^.{0,80}\bwas successfully added to your cart\.$/ },
  { rule: "page-navigation", pattern: /^(?:[←«]\s*)?(?:Äldre inlägg|Nyare inlägg)(?:\s*[→»])?$/ },
  { rule: "sharing", pattern: /^(?:Dela detta|Dela det här|Gilla detta|Gilla Laddar in …|Laddar in …):?$/ },
];

/** The rule that knows a line as the site's own, not the author's; null for anybody's text. */
export function furnitureRule(text: string): string | null {
  return furniture.find(({ pattern }) => pattern.test(text))?.rule ?? null;
}
