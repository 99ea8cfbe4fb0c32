"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Rows drawn as text have plain links: a plain click on one changes the page without loading it anew. */
export function RowLinks() {
  const { push } = useRouter();
  useEffect(() => {
    const stop = new AbortController();
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const { target } = event;
      const link = target instanceof Element ? target.closest(".data-table tbody a.row-link") : null;
      const href = link?.getAttribute("href");
      if (!href) return;
      event.preventDefault();
      push(href);
    };
    document.addEventListener("click", follow, { signal: stop.signal });
    return () => stop.abort();
  }, [push]);
  return null;
}
