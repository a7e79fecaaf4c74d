import type { BlogNaming } from "../blog-naming.ts";

/** How WordPress and Blogger name a blog and its author in Swedish. */
export const blogNaming: BlogNaming = {
  sentences: [/^(?<name>.{2,60}?) drivs (?:med|av)(?: stolthet av)? WordPress(?!\p{L}).*$/iu],
  copyright:
    /^(?:copyright(?:\s*(?:©|\(c\)))?|©|\(c\))[\s,]+(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?,?\s)?(?:av\s)?(?<name>[^.|—·]{2,60}?)(?:\s*[.|—·].*|\s(?:19|20)\d\d)?$/iu,
  noName: /^(?:stolt|©.*|(?:(?:den här|denna|min|vår)\s)?(?:webb?)?(?:blogg|sida|sajt|plats)(?:en|n)?|hemsidan?)$/iu,
  profile: { heading: /^om mig$/iu, between: /^(?:mitt )?foto$/iu, link: /^visa hela min profil$/iu },
  account: /^(?:okänd|anonym|administratör(?:en)?|redaktionen|redaktör(?:en)?|gäst|användare|författaren?)$/iu,
};
