/** Copies marked words of a post, or a paragraph by its number, as a quotation with its source. Without it a reader copies the reference. */

const reference = document.getElementById("hanvisning") as HTMLElement;
const text = document.querySelector(".reading > .text") as HTMLElement;
const announced = document.createElement("p");
announced.role = "status";
announced.className = "visually-hidden";
// What follows the reference says how to cite; this is true only where the script runs.
reference.nextElementSibling?.append(
  " Text som du kopierar ur inlägget får med sig sin källa; numret kopierar hela stycket.",
);
reference.after(announced);

const paragraphOf = (node: Node): string =>
  (node instanceof Element ? node : node.parentElement)?.closest(".cited")?.id.slice(1) ?? "";

/** The reference with the paragraphs from one to another, and the address of the first. */
function sourceOf(from: string, to: string): string {
  const parts = reference.cloneNode(true) as HTMLElement;
  const [start, address] = parts.querySelectorAll("span");
  if (from !== "") {
    start?.append(`, stycke ${from}${to === "" || to === from ? "" : `–${to}`}`);
    address?.append(`#s${from}`);
  }
  return (reference.dataset.voice ?? "") + parts.textContent;
}

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return;
  const words = range.cloneContents();
  for (const other of words.querySelectorAll(".beside, .paragraph-mark, figure")) other.remove();
  const said = (words.textContent ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  if (said === "") return;
  const source = sourceOf(paragraphOf(range.startContainer), paragraphOf(range.endContainer));
  event.clipboardData.setData("text/plain", `”${said}”\n${source}\n`);
  event.preventDefault();
});

for (const mark of text.querySelectorAll<HTMLElement>(".paragraph-mark")) {
  mark.ariaLabel += ": kopiera med källa";
  mark.addEventListener("click", () => {
    getSelection()?.selectAllChildren(mark.parentElement as HTMLElement);
    announced.textContent = document.execCommand("copy") ? "Stycket är kopierat med sin källa." : "";
  });
}
