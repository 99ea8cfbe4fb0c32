"use client";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useState } from "react";

export const navCookie = "nav";

type NavToggleProps = { collapsed: boolean; words: { collapse: string; expand: string } };

const YEAR = 31_536_000;

/** Left navigation to icons and back; remembered in the cookie `nav` that the layout reads. */
export function NavToggle({ collapsed: atFirst, words }: NavToggleProps) {
  const [collapsed, setCollapsed] = useState(atFirst);
  const Glyph = collapsed ? PanelLeftOpen : PanelLeftClose;
  function toggle(button: HTMLElement) {
    const next = collapsed ? "open" : "collapsed";
    button.closest("[data-nav]")?.setAttribute("data-nav", next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${navCookie}=${next}; path=/; max-age=${YEAR}; samesite=lax`;
    setCollapsed(!collapsed);
  }
  return (
    <button
      type="button"
      aria-expanded={!collapsed}
      aria-label={collapsed ? words.expand : words.collapse}
      className="nav-link needs-script w-full max-md:hidden"
      onClick={(event) => toggle(event.currentTarget)}
    >
      <Glyph size={16} aria-hidden />
      <span className="nav-word truncate">{collapsed ? words.expand : words.collapse}</span>
    </button>
  );
}
