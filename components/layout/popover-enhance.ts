const MARGIN = 4;
const TIPPED = "[data-tip], [data-nav=collapsed] [data-nav-tip]";

/** Listens on the document, so that rows and menus need no script of their own. Gives back how to stop. */
export function enhance(document: Document): () => void {
  const stop = new AbortController();
  const tips = tooltips(document);
  const listen = <K extends keyof DocumentEventMap>(name: K, react: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, react, { signal: stop.signal, capture: true });

  listen("pointerover", (event) => event.pointerType !== "touch" && tips.show(event.target));
  listen("pointerout", tips.hide);
  listen(
    "focusin",
    ({ target }) => target instanceof Element && target.matches(":focus-visible") && tips.show(target),
  );
  listen("focusout", tips.hide);
  listen("keydown", (event) => event.key === "Escape" && tips.hide());
  listen("scroll", tips.hide);
  listen("pointerdown", tips.hide);
  listen("click", (event) => {
    openDialog(document, event);
    closeMenu(event);
  });
  listen("toggle", (event) => placeWithoutAnchors(document, event));
  return () => {
    stop.abort();
    tips.remove();
  };
}

/** One bubble for all elements with `data-tip`. */
function tooltips(document: Document) {
  const bubble = document.createElement("div");
  bubble.id = "tip";
  bubble.className = "tip";
  bubble.role = "tooltip";
  bubble.popover = "manual";
  document.body.append(bubble);
  let shownFor: Element | null = null;

  function hide() {
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    if (bubble.matches(":popover-open")) bubble.hidePopover();
  }
  function show(target: EventTarget | null) {
    const element = target instanceof Element ? target.closest<HTMLElement>(TIPPED) : null;
    if (!element || element === shownFor) return;
    if (element.matches("[data-tip-cut]") && element.scrollWidth <= element.clientWidth) return;
    hide();
    shownFor = element;
    bubble.textContent = element.dataset.tip ?? element.dataset.navTip ?? "";
    if (!element.hasAttribute("aria-label")) element.setAttribute("aria-describedby", bubble.id);
    bubble.showPopover();
    placeAbove(bubble, element);
  }
  return { show, hide, remove: () => bubble.remove() };
}

function placeAbove(bubble: HTMLElement, element: Element) {
  const at = element.getBoundingClientRect();
  const own = bubble.getBoundingClientRect();
  const left = Math.min(
    Math.max(at.left + at.width / 2 - own.width / 2, MARGIN),
    innerWidth - own.width - MARGIN,
  );
  const above = at.top - own.height - MARGIN;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${above < MARGIN ? at.bottom + MARGIN : above}px`;
}

/** Buttons with `commandfor` open dialogs by themselves where the browser knows how. */
function openDialog(document: Document, event: MouseEvent) {
  if ("commandForElement" in HTMLButtonElement.prototype) return;
  const button = event.target instanceof Element ? event.target.closest("button[commandfor]") : null;
  const dialog = button && document.getElementById(button.getAttribute("commandfor") ?? "");
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (button?.getAttribute("command") === "close") dialog.close();
  else dialog.showModal();
}

/** Choosing something from a menu closes it, also when the page stays. */
function closeMenu(event: MouseEvent) {
  if (!(event.target instanceof Element)) return;
  const menu = event.target.closest("a, button:not([popovertarget])")?.closest<HTMLElement>("[popover=auto]");
  if (menu?.matches(":popover-open")) queueMicrotask(() => menu.hidePopover());
}

/** Where CSS cannot anchor a popover to its button yet. */
function placeWithoutAnchors(document: Document, event: Event) {
  if (CSS.supports("position-area: bottom") || !(event.target instanceof HTMLElement)) return;
  const popover = event.target;
  const button = document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);
  if (!button || !popover.matches(".popover:popover-open")) return;
  const at = button.getBoundingClientRect();
  const own = popover.getBoundingClientRect();
  const left = popover.matches(".popover-end") ? at.right - own.width : at.left;
  popover.style.left = `${Math.min(Math.max(left, MARGIN), innerWidth - own.width - MARGIN)}px`;
  popover.style.top = `${at.bottom + own.height > innerHeight ? at.top - own.height : at.bottom}px`;
}
