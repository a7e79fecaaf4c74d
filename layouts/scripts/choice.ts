import { addressWords } from "../../src/language/in-browser.ts";

/** The fields of a form, whose names and values the query string of the address holds. */
function fieldsOf(form: HTMLFormElement): (HTMLSelectElement | HTMLInputElement)[] {
  return Array.from(form.elements).filter(
    (field) => field instanceof HTMLSelectElement || field instanceof HTMLInputElement,
  );
}

function read(form: HTMLFormElement): URLSearchParams {
  const choice = new URLSearchParams();
  for (const field of fieldsOf(form)) {
    const value =
      field.type === "checkbox" ? ((field as HTMLInputElement).checked ? "" : addressWords.no) : field.value.trim();
    if (value !== "") choice.set(field.name, value);
  }
  return choice;
}

function write(form: HTMLFormElement, wanted: URLSearchParams): void {
  for (const field of fieldsOf(form)) {
    const value = wanted.get(field.name) ?? "";
    if (field instanceof HTMLSelectElement)
      field.value = Array.from(field.options).some((option) => option.value === value) ? value : "";
    else if (field.type === "checkbox") field.checked = value !== addressWords.no;
    else field.value = value;
  }
}

/**
 * Shows a form and keeps its values in the address: they can be linked to, and survive a reload and going back.
 * `choose` is called with each new choice, but not with the empty one at the start: the page itself shows that.
 */
export function keepInAddress(form: HTMLFormElement, choose: (choice: URLSearchParams) => void): void {
  let last = "";
  const change = (remember: boolean, isTyping = false): void => {
    const choice = read(form);
    if (choice.toString() === last) return;
    last = choice.toString();
    if (remember) {
      // Browsers may forbid this for a page opened from disk. The form works without it.
      try {
        const address = last === "" ? location.pathname : `?${last}`;
        if (isTyping) history.replaceState(null, "", address);
        else history.pushState(null, "", address);
      } catch {}
    }
    choose(choice);
  };
  const restore = (): void => {
    write(form, new URLSearchParams(location.search));
    change(false);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change(true);
  });
  form.addEventListener("change", ({ target }) => {
    // A search starts when the reader submits the words.
    if (!(target instanceof HTMLInputElement && target.type === "search")) change(true);
  });
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "text") change(true, true);
  });
  form.addEventListener("reset", () => setTimeout(() => change(true)));
  addEventListener("popstate", restore);
  form.hidden = false;
  restore();
}

/** The words of the options of a field, without their counts, by value. */
export function optionWords(form: HTMLFormElement, name: string): Map<string, string> {
  const select = form.elements.namedItem(name);
  return new Map(
    select instanceof HTMLSelectElement
      ? Array.from(select.options, ({ value, label, dataset }) => [value, dataset.words ?? label] as const)
      : [],
  );
}
