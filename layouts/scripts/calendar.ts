/** Makes each calendar one stop of the tab key: the arrow keys go from month to month. Without it each month is a stop. */

for (const calendar of document.querySelectorAll<SVGElement>(".calendar")) {
  const links = Array.from(calendar.querySelectorAll<SVGAElement>("a"));
  const choose = (chosen: SVGAElement | undefined): void => {
    if (!chosen) return;
    for (const link of links) link.setAttribute("tabindex", link === chosen ? "0" : "-1");
  };
  /** The link that is nearest in a direction: in the same row, or in the same column of another row. */
  const next = (from: SVGAElement, key: string): SVGAElement | undefined => {
    const at = links.indexOf(from);
    if (key === "ArrowRight") return links[at + 1];
    if (key === "ArrowLeft") return links[at - 1];
    if (key === "Home") return links[0];
    if (key === "End") return links.at(-1);
    const { left, top } = from.getBoundingClientRect();
    const sign = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    const beyond = links
      .map((link) => ({ link, box: link.getBoundingClientRect() }))
      .filter(({ box }) => sign !== 0 && sign * (box.top - top) > 1)
      .sort(
        (one, other) =>
          sign * (one.box.top - other.box.top) || Math.abs(one.box.left - left) - Math.abs(other.box.left - left),
      );
    return beyond[0]?.link;
  };
  choose(links.find((link) => link.hasAttribute("aria-current")) ?? links[0]);
  calendar.addEventListener("keydown", (event) => {
    const { target, key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !(target instanceof SVGAElement)) return;
    const link = next(target, key);
    if (!link) return;
    event.preventDefault();
    choose(link);
    link.focus();
  });
  calendar.addEventListener("focusin", ({ target }) => choose(links.find((link) => link === target)));
}
