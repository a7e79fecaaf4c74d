/** Every file of an archive with its SHA-256, as the last import left it; `sha256sum -c` reads it too. */
export const manifestName = "manifest-sha256.txt";

/** Path below the content folder, with `/` → SHA-256 in hex. */
export type Manifest = ReadonlyMap<string, string>;

const row = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** The text of a manifest → its rows, and the numbers of the lines that are none. */
export function parseManifest(text: string): { manifest: Manifest; faults: number[] } {
  const manifest = new Map<string, string>();
  const faults: number[] = [];
  for (const [at, line] of text.replace(/\n$/, "").split("\n").entries()) {
    const [, sha256, path] = row.exec(line) ?? [];
    if (sha256 && path) manifest.set(path, sha256);
    else faults.push(at + 1);
  }
  return { manifest, faults };
}

/** A manifest as text, its rows in the order of their paths. */
export function formatManifest(manifest: Manifest): string {
  const rows = [...manifest].sort(([one], [other]) => (one < other ? -1 : 1));
  return rows.map(([path, sha256]) => `${sha256}  ${path}\n`).join("");
}
