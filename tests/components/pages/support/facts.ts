/** What a description list shows for a label; null when it has no such line. */
export function fact(label: string): Element | null {
  const term = [...document.querySelectorAll("dt")].find(({ textContent }) => textContent === label);
  return term?.nextElementSibling ?? null;
}

/** What a form would send along unseen. */
export function hidden(form: Element | null): Record<string, string> {
  const inputs = form?.querySelectorAll<HTMLInputElement>("input[type=hidden]") ?? [];
  return Object.fromEntries([...inputs].map(({ name, value }) => [name, value]));
}

/** The cells of a table's rows as texts, without the row of headers. */
export const cells = (): (string | null)[][] =>
  [...document.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("td")].map(({ textContent }) => textContent),
  );

/** Where all links of this name lead. */
export const hrefs = (links: Element[]) => links.map((link) => link.getAttribute("href"));
