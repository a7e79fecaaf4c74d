import type { disk as english } from "../../en/messages/disk.ts";

const mostOf = (files: number, megabytes: number): string =>
  `ett arkiv har högst ${files} filer och ${megabytes} MB, med det som tidigare importer har bevarat: utelämna sidor som upprepar inlägg, till exempel listor efter månad eller ämne, eller gör ett arkiv för varje del av tiden`;

/** What `src/disk` says to the archivist. */
export const disk: typeof english = {
  collect: {
    opening: (path, size) => `Öppnar ${path}, ${size}`,
    reading: (captures) => `Läser ${captures} källor`,
    images: (count) => `${count === 1 ? "1 bild" : `${count} bilder`}; bara de som källor visar bevaras`,
    tooManyFiles: (paths, files, megabytes) => `${paths}: mer än ${files} filer; ${mostOf(files, megabytes)}`,
    tooManyBytes: (paths, files, megabytes) => `${paths}: mer än ${megabytes} MB text; ${mostOf(files, megabytes)}`,
    nothingIn: (endings) =>
      `ingen källa i den här mappen eller dem under den (sökte filer som slutar på ${endings}, och text under andra namn; dolda filer och symboliska länkar utelämnas); ange en annan mapp, eller själva filen`,
    nothingInContainer: (leftOut) =>
      `innehåller ingen sida, text eller bild (${leftOut === "" ? "ingenting" : `bara ${leftOut}`}), så den bevarades inte; ange en annan fil`,
    noPath: "är ingen sökväg; ange en fil eller en mapp med källor",
    notThere: "finns inte; rätta sökvägen",
    unreadableFolder: (folder, reason) => `${folder}: gick inte att läsa (${reason}); rätta rättigheterna`,
    brokenContainer: (reason) => `gick inte att läsa till slutet (${reason}); hämta filen igen`,
    moreFaults: (count) => `har ${count} fel till av det här slaget; hämta filen igen`,
    skipped: {
      link: "en symbolisk länk; ange det som den leder till för att importera det",
      frame: "en ram i den sparade sidan bredvid sin mapp",
      noText: "ingen text, HTML, XML, WARC eller PDF",
      stylesheet: "en stilmall",
      script: "ett skript",
      font: "ett typsnitt",
      "sound-or-video": "ljud eller film",
      data: "data och ingen sida",
      robots: "en fil för robotar",
    },
  },
  capture: {
    odd: (what) => `är ${what} och ingen fil; spara sidan som text, och importera den filen`,
    unreadable: (reason) => `gick inte att läsa (${reason}); rätta rättigheterna`,
    gone: "finns inte längre; sätt tillbaka den, eller importera igen utan den",
  },
  import: {
    interruptedBefore: "Avbruten innan något skrevs",
    interrupted: (written, all) =>
      `Avbruten: ${written} av ${all} filer skrevs. Varje fil är den gamla eller den nya; kör importen igen, så fortsätter den därifrån`,
    failed: (fault, written, all) =>
      `${fault}; ${written} av ${all} filer skrevs; kör sedan importen igen, så fortsätter den därifrån`,
    tooMuchText: (paths, read, all, millions) =>
      `${paths}: inläggen och kommentarerna i de första ${read} av ${all} källor har mer än ${millions} miljoner tecken, som är det mesta som ett arkiv har: utelämna sidor som upprepar inlägg, till exempel listor efter månad eller etikett, eller gör ett arkiv för varje del av tiden`,
    mendFirst: (faults) => `${faults}\nIngenting importerades: rätta de här filerna först.`,
    otherLanguage: (file, language) => `${file}: har redan language: ${language}; ändra det där, och importera igen`,
    textsWithheld: (file) =>
      `${file}: texts: withheld, så ingen text får importeras här. Kör med --facts för bara fakta, ` +
      "eller ange en annan mapp för hela texterna: CONTENT_DIR=../mitt-arkiv npm run import -- SÖKVÄG",
  },
  hold: {
    noFolder: (folder, remedy) => `${folder}: ingenting kan importeras här; ${remedy}`,
    holder: (pid, host, since) => `process ${pid} på ${host}, sedan ${since}`,
    unknownHolder: "den har inte sagt vilken",
    busy: (folder, who, lock, holder) =>
      `${folder}: en annan import arbetar här (${who}), så ingenting importerades; kör den här igen när den är klar. ` +
      `Om ingen import är igång, ta bort ${lock} och ${holder}`,
    waiting: (folder, who) => `${folder}: en annan import arbetar här (${who}); väntar på den`,
    takenOver: (folder) => `${folder}: en annan import har tagit över mappen, så den här slutade; kör den igen`,
  },
  image: {
    mendFirst: (faults) => `${faults}\nIngen bild sattes in: rätta de här filerna först.`,
    alt: (fault) => `--alt: ${fault}; säg med några ord vad bilden visar`,
    firstOf: (row, count, name, others) =>
      `${row}: är den första av ${count} bilder som saknas med namnet ”${name}”, och får filen; saknas än: ${others}. Ge kommandot igen för nästa`,
    noFile: (file) => `${file}: finns inte; rätta bildens sökväg`,
    notAFile: (file) => `${file}: är ingen fil; ange filen med en bild`,
    tooLarge: (file, megabytes) => `${file}: är större än ${megabytes} MB; gör en mindre kopia, och sätt in den`,
    noImage: (file, types) =>
      `${file}: är ingen bild som webbläsare visar, eller är avbruten; väntade ${types.slice(0, -1).join(", ")} eller ${types.at(-1)}`,
    noPost: (entry, folder, meant) =>
      `${entry}: ${folder} har inget sådant inlägg${meant === undefined ? "" : `; menade du ${meant}?`}`,
    lacksNone: (file) => `${file}: saknar ingen bild`,
    lacksNoneSo: (file, name, meant) => `${file}: saknar ingen bild med namnet ”${name}”; menade du ”${meant}”?`,
  },
  seed: {
    isThere: (file, seed) => `${file}: finns redan; ändra den, eller ta bort den för att börja med ${seed}`,
    noFile: (file) => `${file}: finns inte; rätta sökvägen efter --vocabulary`,
    odd: (file, what) => `${file}: är ${what ?? "en mapp"} och ingen fil; ange en fil efter --vocabulary`,
  },
  choice: {
    noReader: (fault, readers) => `--as: ${fault}\nLäsarna är:\n${readers}`,
    noFiles: (as) => `--as ${as}: ange filerna som ska läsas så: npm run import -- --as ${as} FIL`,
    containers: (as, files) =>
      `--as ${as}: ${files}: innehåller källor som kan vara av flera slag; importera den, och ge posten för var och en i captures.yaml raden as: ${as}`,
    folders: (as, folders) =>
      `--as ${as}: ${folders}: är en mapp, och dess filer kan vara av flera slag; ange filerna som ska läsas så`,
  },
  noEntryToRestore: (name, folder, meant) =>
    `--restore ${name}: ingen import har skrivit något sådant i ${folder}; ${meant === undefined ? "ange ett så som captures.yaml listar det" : `menade du ${meant}?`}`,
  write: {
    noOutput: (folder, reason) => `${folder}: ingen mapp kan göras där; ange en annan med --output=MAPP (${reason})`,
    unwritten: (path, remedy) => `${path}: kunde inte skrivas; ${remedy}`,
    changed: (path) => `${path} har ändrats sedan den lästes: importera den igen`,
    otherRemedy: "rätta det som systemet säger",
    remedies: {
      ENOSPC: "disken är full: gör plats",
      EDQUOT: "kvoten är förbrukad: gör plats",
      EROFS: "disken är skrivskyddad: gör den skrivbar, eller ange en annan mapp med CONTENT_DIR",
      EACCES: "att skriva där är inte tillåtet: ändra mappens rättigheter",
      EPERM: "att skriva där är inte tillåtet: ändra mappens rättigheter",
      ENOTDIR: "en fil ligger där en mapp måste vara: flytta undan den",
      EEXIST: "en fil ligger där en mapp måste vara: flytta undan den",
      ENOENT: "filsystemet tar ingen mapp där: ange ett annat ställe",
      EISDIR: "en mapp ligger där en fil måste vara: flytta undan den",
    },
  },
};
