/** The fields of a form that have a name, by which their values stand in the address. */
function fieldsOf(form: HTMLFormElement): (HTMLSelectElement | HTMLInputElement)[] {
  return Array.from(form.elements).filter(
    (field) => field instanceof HTMLSelectElement || field instanceof HTMLInputElement,
  );
}

function read(form: HTMLFormElement): URLSearchParams {
  const choice = new URLSearchParams();
  for (const field of fieldsOf(form)) {
    const value = field.type === "checkbox" ? ((field as HTMLInputElement).checked ? "" : "nej") : field.value.trim();
    if (value !== "") choice.set(field.name, value);
  }
  return choice;
}

function write(form: HTMLFormElement, wanted: URLSearchParams): void {
  for (const field of fieldsOf(form)) {
    const value = wanted.get(field.name) ?? "";
    if (field instanceof HTMLSelectElement)
      field.value = Array.from(field.options).some((option) => option.value === value) ? value : "";
    else if (field.type === "checkbox") field.checked = value !== "nej";
    else field.value = value;
  }
}

/**
 * Shows a form whose choice stands in the address, so that it can be linked to, survives a reload and goes back. `choose`
 * is called with each new choice; not for the empty one that a page begins with, since then its own content stands.
 */
export function keepInAddress(form: HTMLFormElement, choose: (choice: URLSearchParams) => void): void {
  let last = "";
  const change = (remember: boolean): void => {
    const choice = read(form);
    if (choice.toString() === last) return;
    last = choice.toString();
    if (remember) {
      // A page that was opened by double-click may keep its address to itself; the form works all the same.
      try {
        history.pushState(null, "", last === "" ? location.pathname : `?${last}`);
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
    // Words that are being typed wait for the reader to send them.
    if (!(target instanceof HTMLInputElement && target.type === "search")) change(true);
  });
  form.addEventListener("reset", () => setTimeout(() => change(true)));
  addEventListener("popstate", restore);
  form.hidden = false;
  restore();
}

/** The words of a field's options by their values. */
export function optionWords(form: HTMLFormElement, name: string): Map<string, string> {
  const select = form.elements.namedItem(name);
  return new Map(
    select instanceof HTMLSelectElement
      ? Array.from(select.options, ({ value, label }) => [value, label] as const)
      : [],
  );
}
