import type { BlogNaming } from "../blog-naming.ts";

/** How WordPress and Blogger name a blog and its author in English. */
export const blogNaming: BlogNaming = {
  sentences: [
    /^(?<name>.{2,60}?) is (?:proudly )?powered by WordPress(?!\p{L}).*$/iu,
    /^You (?:are currently browsing|have searched) the (?<name>.{2,60}?) (?:we)?blog archives(?!\p{L}).*$/iu,
  ],
  copyright:
    /^(?:copyright(?:\s*(?:©|\(c\)))?|©|\(c\))[\s,]+(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?,?\s)?(?:by\s)?(?<name>[^.|—·]{2,60}?)(?:\s*[.|—·].*|\s(?:19|20)\d\d)?$/iu,
  noName: /^(?:proudly|©.*|(?:(?:this|the|our|my)\s)?(?:(?:web\s?)?(?:log|site)|blog|page|journal))$/iu,
  profile: { heading: /^about me$/iu, between: /^(?:my )?photo$/iu, link: /^view my complete profile$/iu },
  account:
    /^(?:unknown|anonymous|(?:site |web ?)?admin(?:istrator)?|webmaster|editors?|editorial (?:team|staff)|guest|user|author)$/iu,
};
