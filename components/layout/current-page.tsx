"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { isHere } from "./is-here";

/** Marks the line of the page that is shown, as a layout is not drawn again when the page changes. */
export function CurrentPage() {
  const path = usePathname();
  useEffect(() => {
    for (const link of document.querySelectorAll("#navigation a.nav-link")) {
      if (isHere(link.getAttribute("href") ?? "", path)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }, [path]);
  return null;
}
