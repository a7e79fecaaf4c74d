import type { terminal as english } from "../../en/messages/terminal.ts";

const owners: Readonly<Record<string, string>> = {
  title: "rubrik",
  body: "text",
  comment: "kommentar",
  metadata: "uppgift",
  apparatus: "apparat",
  boilerplate: "bloggens ram",
  blank: "tom",
  unknown: "okänd",
  private: "privat",
  left: "lämnad",
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What `src/terminal`, `src/build.ts` and `src/start.ts` say to the archivist. */
export const terminal: typeof english = {
  help: {
    usage: "Användning:",
    options: "Flaggor:",
    arguments: "Argument:",
    commands: "Kommandon:",
    default: "förval",
    showHelp: "visa hjälp",
    showVersion: "skriv ut versionen",
    examples: "Exempel:",
  },
  wrongUsage: {
    prefix: "fel: ",
    unknownOption: (flag) => `okänd flagga ”${flag}”`,
    unknownCommand: (name) => `okänt kommando ”${name}”`,
    didYouMean: (name) => `(Menade du ${name}?)`,
    missingValue: (flags) => `flaggan ”${flags}” saknar sitt värde`,
    invalidValue: (flags, value, reason) => `flaggan ”${flags}” kan inte ha värdet ”${value}”. ${reason}`,
    tooManyWords: (expected, found) => `för många argument. Väntade ${expected}, fick ${found}.`,
    port: "En port är ett heltal från 1 till 65535.",
    threads: "Väntade ett heltal från 0 till 64.",
    language: (codes) => `Väntade ${codes.join(" eller ")}.`,
    seconds: "Väntade hela sekunder, till exempel 60.",
    imageWords: "--image tar tre ord: inlägget, namnet på bilden som saknas, och filen",
  },
  takenByNpm: {
    taken: (flags) => `npm tog själv hand om ${flags}, så ingenting gjordes. Skriv -- före flaggorna:`,
    environment: (variable) => `Om miljön sätter ${variable} för npm, ta bort den för det här kommandot.`,
  },
  import: {
    description: "källor (filer eller mappar) → inlägg i mappen som CONTENT_DIR anger (förval: content)",
    paths: "filer eller mappar med källor; utan sådana läses de igen som tidigare importer har bevarat",
    dryRun: "säg vad som skulle göras, skriv ingenting",
    force: "ta källans ord där någon har ändrat för hand",
    json: "skriv ut rapporten som JSON",
    verbose: "skriv ut en rad för varje nytt eller ändrat inlägg, och allt som hittades i olästa källor",
    facts: "skriv bara fakta: ingen text ur en källa",
    restore: "skriv ett raderat inlägg igen, till exempel posts/god-jul; kan anges flera gånger",
    vocabulary: "ordlistan som ett nytt arkiv börjar med; annars bloggens egna kategorier",
    language: (codes) =>
      `språket i ett nytt arkiv: ${codes.join(" eller ")}; annars det som de flesta av dess texter har`,
    as: "läs de angivna filerna med den här läsaren, nu och senare; auto låter importen välja igen",
    image: "sätt in en bild där en saknas: INLÄGG NAMN FIL",
    alt: "vad den bilden visar, för den som inte ser den",
    wait: "hur länge en annan import av samma mapp väntas in",
    readers: "Läsare för --as:",
    noFolder: (folder) => `${folder}: finns inte; ange källorna som ska importeras: npm run import -- SÖKVÄG`,
    written: (path, isDry) => `${path}: ${isDry ? "skulle skrivas" : "skriven"}`,
  },
  check: {
    description: "scheman, länkar mellan inlägg, bevarade källor, räkenskap; listar luckor",
    json: "skriv ut rapporten som JSON",
    explain: "säg varför ett inlägg har sitt datum, skäl för skäl",
    digest: "skriv ut frasen som en rad i withheld.yaml som inte publicerar den",
    phraseExample: "frasen",
    noPhrase: "väntade en fras med bokstäver eller siffror",
    sound: (folder) => `${folder}: inga fel`,
    toMend: (folder, problems) => `${folder}: ${problems} att rätta`,
    noSuchPost: (slug, folder, meant) =>
      `${slug}: ${folder} har inget inlägg med det namnet; ${meant === undefined ? "ange ett så som dess fil heter" : `menade du ${meant}?`}`,
  },
  build: {
    description: "bygg arkivet i mappen som CONTENT_DIR anger (förval: content) som en webbplats",
    output: "mappen att bygga i",
    clean: "gör varje fil på nytt, också dem som förra bygget har gjort av detsamma",
    threads: "trådar bredvid huvudtråden, som var och en tar minne; annars så många som är till nytta",
    noSearch: "hoppa över sökningens index, som för ett stort arkiv tar längre tid än alla sidor",
    building: (posts, visits) => `Bygger ${posts} inlägg och ${visits} besök`,
    built: (output, seconds) => `Byggde ${output} på ${seconds} s`,
    stopped: (stands) => `Avbrutet. ${stands}`,
    unchanged: (output) => `Webbplatsen i ${output} är oförändrad.`,
    nothingWritten: "Ingenting skrevs.",
    noFolder: (folder) => `${folder}: är ingen mapp; ange en tom eller ny mapp med --output=MAPP`,
    notOurs: (folder) => `${folder}: innehåller annat än en webbplats härifrån; ange en tom mapp med --output=MAPP`,
  },
  start: {
    description: "visa arkivet i mappen som CONTENT_DIR anger (förval: content) som en webbplats",
    port: "porten att svara på",
    host: "adressen att svara på, som andra maskiner kan nå; 0.0.0.0 för alla",
    edits: "Varje ändring i innehållet eller programmet syns genast i webbläsaren. Ingenting skrivs till disk.",
    serving: (url) => `Visas på ${url} (Ctrl-C avslutar)`,
    built: (posts, visits) => `Byggde ${posts} inlägg och ${visits} besök`,
    notWatched: (fault) => `${fault}; bevakas inte`,
  },
  progress: {
    written: (done, all) => `${done} av ${all} filer skrivna`,
    read: (done, all) => `${done} av ${all} källor lästa`,
  },
  report: {
    unread: "oläst",
    asTold: ", som angivet",
    counted: (total, what, list) =>
      `${plural(total, what === "lines" ? "rad" : "bit", what === "lines" ? "rader" : "bitar")}: ${list}`,
    owner: (owner, count) => `${count} ${owners[owner] ?? owner}`,
    left: (list) => `lämnat kvar i filen, och skrivet ingenstans: ${list}`,
    unknownLines: (lines) => `rader som ingen regel känner: ${lines}; se efter i källan`,
    notSure: (doubt) => `osäkert: ${doubt}`,
    against: (doubt) => `talar emot: ${doubt}`,
    toReadSo: (command, hasOthers, more) =>
      `För att läsa så${hasOthers ? ", eller med en annan av dessa" : ""}${more > 0 ? ` (${more} till med --verbose)` : ""}: ${command}`,
    recordAs: (name, reader) => `ge posten för ${name} i captures.yaml raden as: ${reader}, och importera igen`,
    skipped: (file, what) => `${file}: hoppades över, ${what}`,
    manySkipped: (folder, files, what) =>
      `${folder}: ${files} filer hoppades över, var och en ${what} (--verbose listar dem)`,
    deletedByHand: (path, entry) => `${path}: raderad för hand, och förblir det (--restore ${entry} skriver den igen)`,
    entry: (path, state) =>
      `${path}: ${{ new: "ny", changed: "ändrad", "left, faulty": "lämnad som den är, eftersom den har fel" }[state]}`,
    keptByHand: (path, field, kept, offered) =>
      `${path}: ${field}: behåller ${kept} som någon har skrivit för hand; källan säger ${offered} (--force tar det)`,
    files: (count, folder, isDry) =>
      `${plural(count, "fil", "filer")} ${isDry ? "skulle skrivas" : count === 1 ? "skriven" : "skrivna"} i ${folder}`,
    next: (command) => `Sedan: ${command}`,
    withoutDryRun: "detsamma utan --dry-run",
    nothingRead: (captures) =>
      `Inget inlägg och ingen rapport hittades: ${plural(captures, "källa är bevarad oläst", "källor är bevarade olästa")}. ` +
      "--verbose säger vad varje läsare hittar i dem, och --as hur de ska läsas",
    table: {
      head: ["", "alla", "nya", "ändrade", "kvar för hand"],
      rows: {
        posts: "inlägg",
        visits: "besök",
        statedComments: "angivna kommentarer",
        comments: "bevarade kommentarer",
        images: "bilder",
        gaps: "luckor",
      },
    },
    container: {
      pages: (count) => plural(count, "sida", "sidor"),
      again: (count) => `${plural(count, "kopia till", "kopior till")} av samma`,
      posts: (count) => `${count} inlägg`,
      comments: (count) => plural(count, "kommentar", "kommentarer"),
      images: (count) => plural(count, "bild", "bilder"),
      read: (read, unread) =>
        `sidor: ${read} lästa, ${unread} bevarade olästa${unread > 0 ? " (--verbose listar dem)" : ""}`,
      leftOut: (list) => `utelämnat: ${list}`,
    },
  },
};
