import type { BlogWording } from "../blog-wording.ts";

/**
 * The words that blog systems print around posts in Swedish: WordPress (old and new translations, and its default themes),
 * Blogger, TypePad, Movable Type and blogg.se.
 */
export const blogWording: BlogWording = {
  days: {
    months: [
      "jan(?:uari)?",
      "feb(?:r(?:uari)?)?",
      "mars?",
      "apr(?:il)?",
      "maj",
      "juni?",
      "juli?",
      "aug(?:usti)?",
      "sept?(?:ember)?",
      "okt(?:ober)?",
      "nov(?:ember)?",
      "dec(?:ember)?",
    ],
    weekdays: ["mån", "tis", "ons", "tors?", "fre", "lör", "sön"].map((name) => `${name}(?:dag(?:en)?)?`),
    article: "den",
    // WordPress has printed the English ending behind Swedish days.
    ordinal: ":[ae]|e|st|nd|rd|th",
    of: "i",
  },
  time: /(?:klockan|kl\.?|at)?\s?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?!\d)(?:\s[fe]\.?\s?m(?!\p{L})\.?)?/iuy,
  commentWord: /komment|svar|tank|reaktion/iu,
  count:
    /(?<!#)(?<before>\d+)\s(?:kommentar(?:er)?|svar|(?:tank(?:e|ar)|reaktion(?:er)?)(?= (?:på|till|om) [”“"'‘’]))(?!\p{L})|(?:kommentar(?:er)?|svar|kommentera):?\s?\(?(?<after>\d+)\)?|(?<one>en kommentar|ett svar)(?!\p{L})/iuy,
  about: /\s(?:till|på|om|för)\s[”“"'‘’«].{1,200}$/iuy,
  none: /(?:inga (?:kommentarer|svar)(?: än)?|bli (?:den )?först(?:e)?(?: med)? att kommentera|var först(?: med)? att kommentera|noll kommentarer)(?!\p{L})/iuy,
  invitation: /(?:kommentera(?: inlägget)?|lämna (?:en|din) kommentar|skriv en kommentar|lämna ett svar)(?!\p{L})/iuy,
  closed:
    /(?:kommentar(?:er|erna|sfältet)? (?:är )?(?:inaktiverade?|avstängda?|stängda?)|kommenter(?:ing|ingen|a) (?:är )?(?:avstängd|inaktiverad|stängd)|kommentarer kan inte lämnas)(?:\s(?:för|på|till)\s.{1,200}$)?/iuy,
  author:
    /(?:(?<sure>upplag[dt]|publicera[dt]|posta[dt]|skriv(?:en|et)|skrevs|inlag[dt]|insänt|inskicka[dt]|inlämna[dt]|skapa[dt])\s)?av:?(?=\s|$)|(?<named>(?:författare|skribent|postat av):|författare)(?=\s|$)/iuy,
  date: /(?:(?:publicera[dt]|posta[dt]|skriv(?:en|et)|skrevs|upplag[dt]|inlag[dt])(?::|\sden|\sklockan|\skl\.?)?|datum:|den)(?=\s)/iuy,
  changed: /(?:senast )?(?:uppdatera[dt]|ändra[dt]|redigera[dt])(?::|\sden|\sav .{1,40}?\sden)?(?=\s)/iuy,
  categories:
    /(?:(?:publicera[dt](?:es)?|posta[dt](?:es)?|arkivera[dt]|sparad|kategorisera[dt]|lagrad|inlagt|inlagd)\s(?:i|under|som):?|kategori(?:er)?:?|under|i|ämnen?:)(?=\s|$)/iuy,
  tags: /(?:(?<labels>etiketter|etikett)|taggar|tagg|nyckelord):|(?:taggad(?:e|es)?|tagga[dt]|märk(?:t|tes))(?:\s(?:med|av|som))?(?=\s)/iuy,
  and: "och",
  on: "den",
  glued: {
    words:
      "Författare |Kategorier |Taggar |Etiketter|Publicera[dt] |Postat |Skrivet |Upplagd |Lämna en kommentar|(?<!\\d)\\d+ [Kk]ommentar(?:er)?(?!\\p{L})|Bloggthis|Dela (?:till|på) ",
    about: /((?:\d+ (?:kommentar(?:er)?|svar)|lämna en kommentar)) (?:till|på|om|för):? .{1,200}$/iu,
    tags: "Taggar",
  },
  entrySentence:
    /^(?:det här inlägget|detta inlägg|(?:denna|den här) post(?:en)?|inlägget) (?:post|publicer|skrev|arkiver)\p{L}*(?: av (?<author>[^,.]{1,60}?)(?= den | i |,|\.|$))?(?: (?:i|under) (?<categories>[^.]{1,120}?)(?= den | av | och (?:har )?(?:märk|tagg)|\.|$))?/iu,
  sentenceAuthor: /av (\p{Lu}[^,.]{1,60})(?:\.|$)/u,
  other:
    /(?:anmäl|tipsa(?: en vän)?|länk|med(?=\s\d)|(?:bokmärk\s)?permal[äi]nk(?:en)?|permalink|redigera|ändra|länkar till (?:det här )?inlägget|trackbacks?(?:\s?\(\d+\))?|skicka med e-?post|blogthis!?|dela på \p{L}+|\d[\d ]* (?:visningar|läsningar|delningar|gillar)|läst \d[\d ]* gånger|\d+ min(?:uter)? läsning|lägg till (?:en )?ny kommentar|\p{L}+s blogg(?=\s*(?:\||$))|delningar|visningar|läsningar|skriv ut|e-?posta|rss|läs mer|dela|gilla)(?!\p{L})\.?/iuy,
  frame: {
    more: /^(?:\(?(?:läs (?:mer|hela|vidare|resten|detta inlägg|inlägget)|fortsätt läsa)(?: .{1,160})?\)?|\(?mer\s?(?:…|\.\.\.)\)?)\s*(?:…|\.{3}|→|»|>+|\[…\])?$/iu,
    pages:
      /^(?:(?:<+|[«←‹])\s*)?(?:(?:äldre|nyare|tidigare)(?: (?:inlägg|poster))?|(?:visa )?fler inlägg(?: .{1,40})?|visa fler|tillbaka till (?:arkivet|startsidan|toppen|bloggen|listan)|nästa sida|föregående sida|(?:nästa|föregående) månad:? .{1,40})(?:\s*(?:>+|[→»›]))?(?:.{0,3}(?:äldre|nyare|tidigare) (?:inlägg|poster)| (?:startsida|hem))*$|^sida \d+ av \d+.*$|^visar (?:inlägg )?\d+ ?[-–] ?\d+ av \d[\d ]*(?: nästa(?: sida)?)?$|^(?:<+\s*)?föregående(?: \d+)+ nästa(?:\s*>+)?$/iu,
    between:
      /^(?:reaktioner:.*|(?:det här|detta) inlägget? (?:post|publicer|skrev).*|(?:denna|den här) post(?:en)? (?:skrevs|publicerades|postades).*|bokmärk permalänken.*)$|^(?:(?:sidor:?|sida|inläggsnavigering|sidnavigering)?\s*(?:sida\s)?\d+|…|\.\.\.|nästa(?: sida)?|föregående(?: sida)?|[»«›‹→←|,\s])+$|^(?:(?:föregående|nästa)(?: inlägg)?: .{1,80}|\d+ min läsning|visningar|publicerat|i|av|[\d\s.,]+ (?:visningar|delningar|gillar)|visa fler inlägg|fler inlägg|tillbaka|utskrift|upp|inläggsnavigering|(?:tweet|gilla|like|\+1)(?:\s?\d+)?(?:\s+(?:tweet|gilla|like|\+1)(?:\s?\d+)?)*|-+\s?annons(?:er)?\s?-+)(?:\s+(?:tillbaka|utskrift|upp))*$|^(?:[←«‹<]+\s*)?(?:(?:äldre|nyare|tidigare|senaste|nästa|föregående) (?:inlägg|sida|poster)|startsida|hem)(?:\s*[→»›>|]+)?(?:\s+(?:(?:äldre|nyare|tidigare) inlägg|startsida)(?:\s*[→»›>]+)?)*$|^(?:dela|gilla|tipsa|twittra|facebook|twitter|pinterest|skriv ut|e-post|mer|skicka(?: med)? e-?post(?: detta)?|blogthis!?)(?:\s*(?:det här|detta|på|till|via|:|\||,)\s*)?(?:(?:dela|skicka|på|till|med|e-?post|blogthis!?|facebook|twitter|pinterest|google\+?|linkedin|\d+|[|,!])\s*)*$|^(?:dela (?:detta|det här|med andra|inlägget)|gilla (?:detta|inlägget)|gilla laddar in(?: …|\.{3})|laddar in(?: …|\.{3})|anmäl(?: inlägget)?|tipsa(?: en vän)?|sida \d+ av \d+.*|\[?bild(?:en)?:? .{1,80}\.(?:jpe?g|png|gif)\]?)\s*:?$|^skicka med e-?post.*blogthis.*$/iu,
    comments:
      /^(?:\d+ )?(?:kommentar(?:er)?|svar):?$|^(?:kommentar(?:er)? (?:till|på) .{1,200}|svar (?:till|på) [”“"'‘’«].{1,200})$|^(?:\d+|ett|en) (?:kommentar(?:er)?|svar) (?:till|på|om) .{1,200}$|^inga kommentarer:?$/iu,
    form: /^(?:skicka (?:en )?kommentar|lämna (?:ett svar|en kommentar)(?: till .{1,80})?(?: avbryt svar)?|skriv (?:ett svar|en kommentar)|avbryt svar|kommentera(?: inlägget(?: här)?)?:?|(?:din )?e-?post(?:adress)?(?:en)?(?:\s?\*)?(?: (?:kommer inte att |)publiceras.*|:.*)?|namn(?:\s?\*|:.*)?|webbplats|url\/bloggadress:?.*|kom ihåg mig\??.*|kommentar(?:\s?\*|:)|publicera kommentar|du kan använda följande html.*|skicka|svara|obligatoriska fält .*)$/iu,
    beside:
      /^(?:sök efter:?.*|rss(?:-flöde)? (?:e-post )?(?:facebook|twitter)|(?:de )?senaste (?:inläggen?|nytt|kommentarer(?:na)?)|nya(?:ste)? (?:inlägg|kommentarer)|populära inlägg|mest lästa|mest kommenterade?|arkiv|bloggarkiv|månadsarkiv|kategorier|etiketter|ämnen|taggar|länkar|relaterade?(?: inlägg| artiklar)?|du kanske också gillar.*|(?:bra )?bloggar(?: jag (?:läser|gillar|följer))?|blogglista|min blogglista|bloggrulle|blogroll|meta|sidor|sök(?: (?:på|i) (?:bloggen|den här bloggen))?|prenumerera(?: .*)?|följ (?:mig|bloggen|oss).*|följare|bloggvänner|om mig|om bloggen|om bloggaren|presentation|besökare|besöksstatistik|statistik|annons(?:er)?|logga in|visa hela min profil|kalender|översätt|rss(?:-flöden?)?|twitter|på twitter|facebook|instagram|[►▼]\s.*|\p{L}+ \d{4}\s?\(\d+\)|\d{4}\s?\(\d+\)|m\s+t\s+o\s+t\s+f\s+l\s+s)$/iu,
    foot: /^(?:tidningen ansvarar inte .*|ansvarig utgivare:? .*|.*\bwordpress.*\b(?:tema|theme)\b.*|prenumerera på: .*|(?:drivs|skapas?|skapad) (?:med|av) .*|använder blogger\.?.*|.*\bpowered by .*|(?:©|copyright|\(c\)) .*|tema:? .*|.* drivs med wordpress.*|.*med stolthet av wordpress.*|.*wordpress\.com\.?|blogg på wordpress.*|till toppen ↑?|designad? av .*|bildtema.*|enkelt-tema.*)$/iu,
  },
  share: {
    heading: /^(?:dela(?: (?:detta|det här|inlägget|med andra|på))?|gilla (?:detta|det här|inlägget))\s?:?$/iu,
    service: /^(?:dela (?:på|till) )?(?:bloggy|pusha|e-?post|skriv ut|mer)(?: \(\d+\)|\s\d+)?$/iu,
  },
  archiveHeading:
    /^(?:(?:månads|kategori|dags?|författar|etikett|tagg)?arkiv(?: för|et för| från|:)|arkivet för|månad:|kategori[:.]|etikett[:.]|tagg[:.]|alla inlägg(?:(?: i| av| från| den| märkta| under| taggade)(?!\p{L})|:)|inlägg (?:i kategorin|märkta|taggade|arkiverade|från)|visar inlägg|sökresultat för|du (?:bläddrar|läser) (?:för närvarande )?(?:i|arkivet)|bläddrar i)(?!\p{L}).{0,100}$/iu,
  archivePath: /^(?:(?:(?:blogg|hem|start) ){0,2}arkiv (?:\d{4} \p{L}+|\p{L}+ \d{4}))$/iu,
  otherHeading: /kategori|etikett|tagg|märkta|sökresultat|författar/iu,
  commentForm: /kommentar|svar|publiceras/iu,
  moreAtTheEnd: /(?:läs mer|fortsätt läsa)[^.!?]{0,120}[!?]?$/iu,
  gluedMore: /^(?:[Ll]äs mer|[Ll]äs vidare|[Ff]ortsätt läsa)(?=\p{Lu})/u,
  ending:
    /^(?:läs (?:även|också|mer) (?:om |på |hos )?|(?:andra )?bloggar(?:e|es)?(?: om)?:?|media:?|technorati|taggar:|intressant(?:\.se)?$|pinga[dt]? )/iu,
  printedIn: /^(?:(?:även|tidigare|också) )?(?:publicera[dt]|införd|tryckt) i /iu,
  commentsPage: /gästbok|^(?:nya|senaste|alla) kommentarer|^kommentarer (?:till|på|om) /iu,
  letterHead: /^(?:(?:ämne|från|till|datum|kontakt):|(?:dnr|diarien(?:umme)?r|ärenden(?:umme)?r)(?!\p{L}))/iu,
  commentNumber: /(?:nr\.?|kommentar)\s?/iuy,
  answering:
    /^(?:(?<author>[^.!?:]{1,60}?) (?:svarade|svarar)|(?:som |i )?svar (?:till|på)) (?<answered>[^!?:]{1,60}?):?$/iu,
  age: /^(?:för )?(?:\d{1,3}|en|ett) (?:sekund|minut|timm|dag|dyg|veck|månad|år)\p{L}* sedan$/iu,
  commenter: /^(?!.*\p{L}{4}[.!?] )(.{1,60}?)\s(?:sa|sade|skrev|skriver|säger)(?::|\s?\.\.\.|\s?…)$/iu,
};
