/**
 * For `npm start`, whose server adds it to each page: loads the page again when the site has changed. The server sends
 * the version of the site, now and after each edit.
 */

const version = (document.currentScript as HTMLScriptElement).dataset.version;
let versions: EventSource | undefined;

/** A hidden page is not connected, since a browser opens only six connections to a server. */
function follow(): void {
  versions?.close();
  if (document.hidden) return;
  versions = new EventSource("/.versions");
  versions.onmessage = ({ data }) => {
    if (data !== version) location.reload();
  };
}

document.addEventListener("visibilitychange", follow);
follow();
