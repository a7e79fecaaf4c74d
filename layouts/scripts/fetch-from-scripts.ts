/**
 * Replaces `fetch` on a page opened from disk, which cannot fetch files but can load scripts: for each file below a
 * folder there is a script that contains the file's bytes in base64.
 */
export function fetchFromScripts(folder: string): void {
  if (location.protocol !== "file:") return;
  const files: Record<string, string> = {};
  Object.assign(window, { indexFiles: files });
  const base = new URL(folder, document.baseURI).href;
  window.fetch = (input) =>
    new Promise((resolve, reject) => {
      const address = new URL(String(input), document.baseURI);
      address.search = "";
      const script = document.createElement("script");
      script.src = `${address.href}.js`;
      script.addEventListener("load", () => {
        const bytes = atob(files[address.href.slice(base.length)] ?? "");
        resolve(new Response(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
      });
      script.addEventListener("error", () => reject(new TypeError(`${address.href}.js cannot be read`)));
      document.head.append(script);
    });
}
