import { copyWords as words } from "../../src/language/in-browser.ts";

/** Copies marked words of a post, or a paragraph by its number, as a quotation with its source. Without it a reader copies the reference. */

const reference = document.querySelector(".cite > .copied-whole") as HTMLElement;
const text = document.querySelector(".reading > .text") as HTMLElement;
const announced = document.createElement("p");
announced.role = "status";
announced.className = "visually-hidden";
// What follows the reference says how to cite; this is true only where the script runs.
reference.nextElementSibling?.append(` ${words.copying}`);
reference.after(announced);

const paragraphOf = (node: Node): string =>
  (node instanceof Element ? node : node.parentElement)?.closest(".cited")?.id.slice(1) ?? "";

/** The reference with the paragraphs from one to another, and the address of the first. */
function sourceOf(from: string, to: string): string {
  const parts = reference.cloneNode(true) as HTMLElement;
  const [start, address] = parts.querySelectorAll("span");
  if (from !== "") {
    start?.append(words.paragraphs(from, to));
    address?.append(`#s${from}`);
  }
  return (reference.dataset.voice ?? "") + parts.textContent;
}

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return;
  const copied = range.cloneContents();
  for (const other of copied.querySelectorAll(".beside, .paragraph-mark, figure")) other.remove();
  const said = (copied.textContent ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  if (said === "") return;
  const source = sourceOf(paragraphOf(range.startContainer), paragraphOf(range.endContainer));
  event.clipboardData.setData("text/plain", `${words.quote(said)}\n${source}\n`);
  event.preventDefault();
});

for (const mark of text.querySelectorAll<HTMLElement>(".paragraph-mark")) {
  mark.ariaLabel = words.copyLabel(mark.ariaLabel ?? "");
  mark.addEventListener("click", () => {
    getSelection()?.selectAllChildren(mark.parentElement as HTMLElement);
    announced.textContent = document.execCommand("copy") ? words.copied : "";
  });
}
