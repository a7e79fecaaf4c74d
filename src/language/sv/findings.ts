import type { FindingSentences } from "../terminal-words.ts";
import { terminal as messages } from "./messages/terminal.ts";
import { reasonWords } from "./reasons.ts";

const impossible = {
  "no-such-day": "kalendern har ingen sådan dag",
  "no-such-year": "dess år ligger inte mellan 1990 och 2100",
} as const;

const posts = (count: number): string => `${count} inlägg`;

/** What each kind of finding says in Swedish, without its place. */
export const findings: FindingSentences = {
  "visit-undecided": ({ title, visits, others }) => {
    const more = others > 0 ? ` och ${others} till` : "";
    return `”${title}” kan handla om besök ${visits.join(", ")}${more}; ingen regel avgör, så inget är kopplat`;
  },
  "visit-contradicted": ({ title, visits }) =>
    `”${title}” verkar handla om besök ${visits.join(", ")}, men datumen säger emot; det är inte kopplat`,
  "impossible-date": ({ words, reason }) =>
    `”${words}” är inget skäl till ett datum: ${impossible[reason]}; jämför med källan`,
  "page-reversed": ({ order }) =>
    `de flesta av sidans egna datum säger att inläggen står med ${order === "newest-first" ? "det nyaste" : "det äldsta"} först; den är läst så`,
  "order-broken": ({ above, below, belowLine, circle }) => {
    const why = circle ? "andra sidor har dem i omvänd ordning" : "deras datum säger det omvända";
    const line = belowLine === undefined ? "" : ` (rad ${belowLine})`;
    return `”${above}” står intill ”${below}”${line}, men ${why}; ordningen daterar inget av dem`;
  },
  "other-wording": ({ title }) => `”${title}” har en annan lydelse här; båda finns kvar i källorna`,
  "second-report": ({ imported }) => `är en andra rapport; ett arkiv har en, så bara ${imported} är importerad`,
  "same-title": ({ other }) =>
    `har samma rubrik som ${other}; är de samma inlägg, lägg till den enas källa hos den andra och radera den enas fil`,
  "abstract-replaced": () =>
    "sammanfattningen byttes mot källans text; keepText: true i ett inlägg behåller det som någon har skrivit",
  "changed-by-hand": () => "har ändrats sedan förra importen; räknas som en ändring för hand",
  "carried-over": ({ count }) => `överfört från en tidigare versions format: ${posts(count)}`,
  gap: ({ missing }) => {
    const { what, reason } = reasonWords.sayMissing(missing);
    return `${what}: ${reason}`;
  },
  "date-differs": ({ date, evidence }) =>
    `datumet är ${date ?? "tomt"}, skälen ger ${evidence ?? "inget"}; en rad av slaget editor säger varför någon vet bättre`,
  "abstract-empty": () => "har ingen text ännu; skriv två till fyra meningar",
  untagged: () => "har inget ämne",
  "term-proposed": ({ term, posts: count }) =>
    `”${term}” finns i ${posts(count)} och kunde vara ett ämne; ingenting är ändrat`,
  edited: ({ fields }) => `${fields.join(", ")}: inte som importen skrev, så nästa behåller det`,
  offered: ({ field, kept, value }, brief) => {
    const [has, gets] = brief(kept, value);
    return `${field}: är ${has}; källan säger ${gets}`;
  },
  "manifest-missing": () =>
    "saknas, så det är okänt vad som har ändrats sedan förra importen; nästa import skriver den",
  "digests-missing": () => "saknas, så en import tar varje fält som skiljer sig från källorna för en ändring för hand",
  "file-changed": () => "är inte som förra importen lämnade den: ändrad eller skadad; en import tar det för en ändring",
  "file-gone": () => "är borta sedan förra importen: raderad eller förlorad; en import tar det för en ändring",
  "file-new": () => "är ny sedan förra importen",
  "capture-absent": ({ name, entries }) =>
    `${name} finns inte här, så dess rader, och det som ${posts(entries)} har ur den, kunde inte prövas`,
  "entry-left": ({ name }) =>
    `kommer ur ${name}, som nu läses på annat sätt och inte längre har det; radera det, eller läs ${name} som förut`,
  unread: ({ name, as, otherBlog, candidates, command }) => {
    const found = candidates.map(({ reader, posts: count }) => `${reader} hittar ${posts(count)}`);
    const why =
      otherBlog !== undefined
        ? `den hör till en annan blogg än arkivets (”${otherBlog}”)`
        : as === undefined
          ? "ingen läsare är säker på dess form"
          : `läst som ${as}, så som någon valde, har den inga inlägg`;
    const what = `${name} är bevarad men oläst: ${why}`;
    if (command === null) return `${what}, och ingen läsare hittar något; \`npm run import\` säger vad som kändes igen`;
    return `${what}; ${found.join(", ")}: se på den, och läs den så: ${command}`;
  },
  "unread-members": ({ name, count }) =>
    `${name} innehåller ${messages.report.container.pages(count)} som är bevarade men olästa: ingen läsare är säker på deras form; \`npm run import -- --verbose\` säger vad som kändes igen`,
  "capture-fault": ({ message }) => message,
  "lines-elsewhere": ({ field, type, capture, lines }) =>
    `${field}: rad ${lines.join("–")} i ${capture}: där finns inget av slaget ${type} så som källan läses; rätta raderna`,
  "record-behind": ({ name, fields }) =>
    `${name}: ${fields.join(", ")}: läst igen ger källan något annat; importera den igen`,
  "entry-missing": () => "finns inte, fast en bevarad källa har det; importera igen",
  "entry-behind": () => "är inte vad källorna och ordlistan ger nu; importera igen",
  "entry-deleted": () => "raderades för hand, och förblir det; en import med --restore skriver det igen",
  "records-behind": () => "en import skulle ändra den; importera igen",
  "image-elsewhere": ({ name, address }) =>
    `bilden ”${name}” finns på ${address}, som skulle få veta av varje läsare; bara dess namn visas. Spara bilden i images/ och ange den filen för att visa den`,
  unreleased: () => "har ingen dag i released, så inget flöde byggs",
  "site-lacks": ({ fields }) =>
    `saknar ${fields.join(", ")}; förstasidan, hänvisningarna och luckorna får vara utan. content/README.md säger vad vart och ett är`,
  "withheld-idle": ({ isAllowing }) =>
    `${isAllowing ? "tillåter" : "tar bort"} ingenting; rätta raden, eller behåll den för det som kan komma igen`,
  "withheld-short": ({ letters }) => `hittas inuti längre ord också; den har färre än ${letters} bokstäver`,
  "withheld-look-alike": ({ words, row }) =>
    `”${words}” liknar frasen på rad ${row} i withheld.yaml och visas; håll inne den också, eller tillåt den`,
  "import-at-work": () =>
    "en import arbetar här eller avbröts; vänta på den, eller importera igen för att göra den klar",
};
