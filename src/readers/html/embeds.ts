import type { Element } from "hast";
import { hostOf, locate } from "../../capture/address.ts";
import type { LostMedia, MediaKind } from "../../entry/lost-media.ts";
import { attribute, isElement, type Node, walk } from "./elements.ts";

/** Elements that show what is not in the page. */
const players: ReadonlySet<string> = new Set([
  ...["iframe", "object", "embed", "applet", "video", "audio"],
  ...["lite-youtube", "lite-vimeo", "amp-youtube", "amp-vimeo", "amp-video", "amp-audio", "amp-iframe"],
]);

/** The attributes that hold an address: where a page loads a player late, it is in one of its own. */
const addressed = [
  ...["src", "data", "dataSrc", "dataLazySrc", "dataLitespeedSrc", "dataSrcCmplz", "dataCookieblockSrc"],
  ...["dataEmbed", "dataHref", "dataUrl"],
];

/** The attributes by which an element that a script makes a player of names what is played. */
const naming = [
  ...["dataId", "dataVideoId", "dataVideoid", "videoid", "dataYoutubeId", "dataYoutube", "dataYtId", "dataVimeoId"],
  ...["dataSrc", "dataEmbed", "dataHref", "dataUrl"],
];

/** Classes of elements that a script makes a player of. */
const standsForPlayer =
  /(?:^|[\s_-])(?:youtube|youtu|vimeo|dailymotion)(?:$|[\s_-])|(?:^|\s)(?:fb-video|fb-post|video-(?:player|embed))(?:$|\s)/i;

/**
 * What an element of a text shows by a player or from another site; null for one that shows nothing of the text: a button, an
 * advertisement, a counter, the frame of comments.
 */
export function embedOf(element: Element): LostMedia | null {
  const isPlayer = players.has(element.tagName);
  if ((!isPlayer && !isStandIn(element)) || isUnseen(element)) return null;
  const written = addressIn(element);
  const address = locate(written.replace(/^\/\//, "https://"))?.address;
  const marks = ["className", "id", "name", "title", "type"].map((name) => attribute(element, name)).join(" ");
  const stated = `${address ?? written} ${marks}`;
  if (besideText.some((pattern) => pattern.test(stated))) return null;
  const kind = kindOf(element.tagName, stated);
  const host = address === undefined ? namedHost(element) : hostOf(new URL(address));
  // A frame without an address may be anything that a script made; one that is a film says so, or may fill the screen.
  const isFrame = ["iframe", "amp-iframe"].includes(element.tagName);
  if (isFrame && host === undefined && kind === "other" && !("allowFullScreen" in element.properties)) return null;
  return { kind, ...(host !== undefined && { host }) };
}

/** The address of what a player plays, in any attribute of a script's own. */
const played =
  /^(?:https?:)?\/\/(?:[^/]*\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|watch|v)\b|youtu\.be\/|player\.vimeo\.com\/|vimeo\.com\/\d|dailymotion\.com\/(?:embed|video)|w\.soundcloud\.com\/player)/i;

/** True for an element without a player in it, of which a script makes one. */
function isStandIn(element: Element): boolean {
  if (!isOfPlayer(element)) return false;
  return ![...walk(element)].some(
    (node) => isElement(node) && node !== element && (players.has(node.tagName) || isOfPlayer(node)),
  );
}

function isOfPlayer(element: Element): boolean {
  const isNamed = naming.some((name) => attribute(element, name) !== "");
  return (isNamed && standsForPlayer.test(attribute(element, "className"))) || playedBy(element) !== "";
}

function playedBy(element: Element): string {
  const own = Object.keys(element.properties).filter((name) => name.startsWith("data"));
  return own.map((name) => attribute(element, name).trim()).find((value) => played.test(value)) ?? "";
}

/** True for what nobody sees: a point, a frame that is hidden or that a script shows later. */
function isUnseen(element: Element): boolean {
  const style = attribute(element, "style");
  const isPoint = ["width", "height"].some((side) => /^[0-3](?:px)?$/.test(attribute(element, side)));
  return (
    isPoint ||
    element.properties.hidden === true ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(1px|(?:^|[;\s])(?:width|height)\s*:\s*[0-3](?:px)?\s*(?:;|$))/i.test(
      style,
    )
  );
}

/** The first address on the web that an element states: itself, or in what it holds for other browsers. */
function addressIn(element: Element): string {
  const all = [...walk(element)].filter(isElement).flatMap(addressesOf);
  return all.find((address) => /^(?:https?:)?\/\//i.test(address)) ?? all[0] ?? "";
}

function addressesOf(element: Element): string[] {
  const isParameter = element.tagName === "param" && /^(?:movie|src|url|filename)$/i.test(attribute(element, "name"));
  const names = isParameter ? ["value"] : ["img", "a"].includes(element.tagName) ? [] : addressed;
  return [...names.map((name) => attribute(element, name).trim()), playedBy(element)]
    .map(originalOf)
    .filter((address) => address !== "" && !/^(?:about|javascript|data|blob):/i.test(address));
}

/** An address without what an archive of the web put before it: without its host, or with nothing but its host. */
function originalOf(written: string): string {
  const address = written.replace(/^(?:https?:)?\/\/web\.archive\.org(?=https?:)/i, "");
  return /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/((?:https?:)?\/\/.+)$/.exec(address)?.[1] ?? address;
}

/** The host that the name of a player tells, where an element has a number and no address. */
function namedHost(element: Element): string | undefined {
  const name = players.has(element.tagName) ? element.tagName : attribute(element, "className");
  return ["youtube", "vimeo", "dailymotion"].filter((one) => name.includes(one)).map((one) => `${one}.com`)[0];
}

const kinds: readonly { kind: MediaKind; tags: readonly string[]; pattern: RegExp }[] = [
  {
    kind: "map",
    tags: [],
    pattern:
      /\/\/(?:maps\.google|[^/]*google\.[a-z.]+\/maps|[^/]*openstreetmap\.org|kartor\.eniro|[^/]*bing\.com\/maps)/i,
  },
  {
    kind: "sound",
    tags: ["audio", "amp-audio"],
    pattern:
      /\/\/(?:[^/]*\.)?(?:soundcloud|spotify|mixcloud|audioboom?|acast|podbean|spreaker|bandcamp|libsyn|buzzsprout|podomatic|tunein|sverigesradio)\.(?:com|fm|se|net)|\.(?:mp3|m4a|ogg|oga|wav|wma)\b|\baudio\b/i,
  },
  {
    kind: "film",
    tags: ["video", "amp-video", "lite-youtube", "lite-vimeo", "amp-youtube", "amp-vimeo"],
    pattern:
      /youtube|youtu\.be|vimeo|dailymotion|\/\/(?:[^/]*\.)?(?:bambuser|svtplay|tv4play|twitch|ustream|livestream|viddler|blip|vine|wistia|screen9|solidtango|qbrick|brightcove|kaltura|jwplatform|streamable|ted|tiktok)\.(?:com|tv|se|net|co)\b|googleplayer|\.(?:mp4|m4v|mov|avi|wmv|flv|webm|ogv|mpe?g)\b|video/i,
  },
];

function kindOf(tagName: string, stated: string): MediaKind {
  const found = kinds.find(({ tags }) => tags.includes(tagName)) ?? kinds.find(({ pattern }) => pattern.test(stated));
  return found?.kind ?? "other";
}

/** What stands in a text and is none of it, by its address or, where a browser saved the frame, by the name of its file. */
const besideText: readonly RegExp[] = [
  /facebook\.com\/(?:v\d[\d.]*\/)?(?:plugins\/(?!video|post)|widgets\/|connect\/)/i,
  /platform\.twitter\.com\/(?!embed\/)|twitter\.com\/.*button/i,
  /\/\/(?:plusone|apis|accounts)\.google\.com|google\.com\/recaptcha/i,
  /blogger\.com\/(?!video)/i,
  /\/\/(?:[^/]*\.)?(?:addthis|sharethis|addtoany|shareaholic|flattr|bloglovin|platform\.linkedin|digg|stumbleupon|tweetmeme|topsy|linkwithin|disqus|disquscdn|intensedebate|livefyre)\.(?:com|net)/i,
  /\/\/(?:widgets\.wp|jetpack\.wordpress|public-api\.wordpress)\.com|wordpress\.com\/(?:likes|remote-login)/i,
  /\bpinit\b|\btwitter-(?:share|follow)-button\b/i,
  /\/\/(?:[^/]*\.)?(?:doubleclick|googlesyndication|googleadservices|googletagmanager|google-analytics|adnxs|amazon-adsystem|adform|tradedoubler|criteo|taboola|outbrain|dianomi|quantserve|statcounter|sitemeter)\.(?:com|net)/i,
  /\/\/(?:ads?|adserver|banners?)\d*\.|\/\/rcm[^/]*\.amazon\./i,
  /(?:^|\/)(?:like|likebox|fan|share_button|tweet_button[\w.-]*|follow_button[\w.-]*|fastbutton|plusone|comment-iframe|comments?|zrt_lookup\w*|ads?|master|postmessagerelay|saved_resource[^/.\s]*)(?:\.html?)?(?=[?#\s]|$)/i,
  /newsletter|\bsmartads?\b/i,
  // The quotation beside it has its words.
  /\bwp-embedded-content\b/,
];

/** True where a part of a page shows something by a player or from another site. */
export function holdsEmbed(node: Node): boolean {
  return [...walk(node)].some((one) => isElement(one) && embedOf(one) !== null);
}
