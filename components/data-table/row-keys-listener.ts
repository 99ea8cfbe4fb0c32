const OFF = "list-keys";
const TYPING =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog, [popover]";

/** Listens on the document, so that rows need no script of their own. Gives back how to stop. */
export function listenToRowKeys(document: Document): () => void {
  const stop = new AbortController();
  const press = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!(target instanceof Element) || target.closest(TYPING) || document.querySelector("dialog:modal"))
      return;
    if (isOff() && key !== "?") return;
    if (act(document, target, key)) event.preventDefault();
  };
  document.addEventListener("keydown", press, { signal: stop.signal });
  document.addEventListener("change", keepChoice, { signal: stop.signal });
  return () => stop.abort();
}

/** Whether the key meant something here. */
function act(document: Document, target: Element, key: string): boolean {
  const links = [...document.querySelectorAll<HTMLElement>("main .data-table .row-link")];
  const row = target.closest("tr");
  const at = links.findIndex((link) => link.closest("tr") === row);
  const focus = (index: number) => links[Math.min(Math.max(index, 0), links.length - 1)]?.focus();
  if (key === "j" || (key === "ArrowDown" && at >= 0)) focus(at + 1);
  else if (key === "k" || (key === "ArrowUp" && at >= 0)) focus(at - 1);
  else if (key === "o" && at >= 0) row?.querySelector<HTMLElement>(".launch")?.click();
  else if (key === "x" && at >= 0) row?.querySelector<HTMLElement>(".pick input")?.click();
  else if (key === "/") focusSearch(document);
  else if (key === "?") showKeys(document);
  else return false;
  return true;
}

function focusSearch(document: Document) {
  const box = document.querySelector<HTMLInputElement>("main input[type=search]");
  box?.focus();
  box?.select();
}

function showKeys(document: Document) {
  const dialog = document.querySelector<HTMLDialogElement>("dialog#list-keys");
  const choice = dialog?.querySelector<HTMLInputElement>("[name=list-keys]");
  if (choice) choice.checked = !isOff();
  dialog?.showModal();
}

/** Who speaks to the computer, or often hits keys by mistake, switches the letters off; it stays so in this browser. */
function keepChoice({ target }: Event) {
  if (!(target instanceof HTMLInputElement) || target.name !== "list-keys") return;
  if (target.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "off");
}

const isOff = () => localStorage.getItem(OFF) === "off";
