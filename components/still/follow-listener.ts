type Router = {
  push: (href: string, options?: { scroll?: boolean }) => void;
  prefetch: (href: string) => void;
  refresh: () => void;
};

const PAUSE = 300;

/** Listens on the document for plain links and forms with `data-go`, and for fields that submit by themselves (`data-submits`). Gives back how to stop. */
export function follow(document: Document, { push, prefetch, refresh }: Router): () => void {
  const stop = new AbortController();
  const listen = <K extends keyof DocumentEventMap>(name: K, react: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, react, { signal: stop.signal });
  const ahead = new Set<string>();

  const go = (event: Event, element: HTMLElement, href: string) => {
    event.preventDefault();
    push(href, { scroll: element.dataset.go !== "keep" });
  };
  listen("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = linkAt(event.target);
    if (link) go(event, link, link.getAttribute("href") ?? "");
  });
  listen("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.matches("[data-go]")) return;
    const fields = [...new FormData(form, event.submitter)].filter((field): field is [string, string] =>
      field.every((part) => typeof part === "string"),
    );
    go(event, form, `${form.getAttribute("action")}?${new URLSearchParams(fields)}`);
  });
  let timer: ReturnType<typeof setTimeout>;
  listen("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches("[data-submits]")) return;
    clearTimeout(timer);
    timer = setTimeout(() => target.form?.requestSubmit(), PAUSE);
  });
  // A text that came with the HTML alone and is not there: the server tells it again.
  document.addEventListener("still-lost", refresh, { signal: stop.signal });
  listen("pointerover", ({ target }) => {
    const link = linkAt(target);
    const href = link?.matches("[data-ahead]") && link.getAttribute("href");
    if (!href || ahead.has(href)) return;
    ahead.add(href);
    prefetch(href);
  });
  return () => stop.abort();
}

/** The link to a page of ours: of files, other windows and other sites the browser knows best. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-go]") : null;
  if (!link || link.hasAttribute("download") || !["", "_self"].includes(link.target)) return undefined;
  return link.origin === location.origin ? link : undefined;
}
