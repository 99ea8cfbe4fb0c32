const FOCUSABLE = "a[href], button, input, [tabindex]";

/** What a text's element is called, without the figures in it: they may be others in the next text. */
const called = (element: Element) => {
  const label = element.getAttribute("aria-label") ?? element.textContent ?? "";
  const own = ["name", "value"].map((name) => element.getAttribute(name));
  return [element.localName, label.replace(/[\d.,\s]+/g, " "), ...own].join("\n");
};

/** Remembers which element of a text has the focus; the answer gives it to the one of that name in the next text. */
export function focusIn(root: Element | null): ((next: Element) => void) | undefined {
  const focused = root?.ownerDocument.activeElement;
  if (!root || !focused || focused === root || !root.contains(focused)) return undefined;
  const name = called(focused);
  return (next) => {
    if (next.contains(next.ownerDocument.activeElement)) return;
    const same = [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => called(each) === name);
    same?.focus({ preventScroll: true });
  };
}
