"use client";
import { Search } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FindPalette, PaletteWords } from "./find-palette";

type QuickSearchProps = { label: string; words: PaletteWords };

/** Most pages never open it: it is fetched when somebody is about to. */
const load = () => import("./find-palette").catch(() => undefined);

/** From anywhere to everything: a button, Ctrl-K or ⌘K opens the palette; without scripts it leads to the page. */
export function QuickSearch({ label, words }: QuickSearchProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [Palette, setPalette] = useState<typeof FindPalette>();
  const open = useCallback(async () => {
    const loaded = await load();
    if (!loaded) return location.assign("/find");
    flushSync(() => setPalette(() => loaded.FindPalette));
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") load();
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else open();
    };
    addEventListener("keydown", toggle);
    return () => removeEventListener("keydown", toggle);
  }, [open]);
  return (
    <div>
      <form action="/find">
        <button
          type="submit"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          className="inline-flex h-8 touch:h-11 items-center gap-2 rounded-md px-2 text-ink-3 transition-colors hover:text-ink md:w-64 md:border md:border-line-strong md:bg-surface"
          onClick={(event) => {
            event.preventDefault();
            open();
          }}
          onPointerEnter={load}
          onFocus={load}
        >
          <Search size={16} aria-hidden className="shrink-0" />
          <span className="truncate max-md:sr-only">{label}</span>
          <kbd aria-hidden className="ml-auto font-sans text-xs max-md:hidden">
            Ctrl K
          </kbd>
        </button>
      </form>
      {Palette && <Palette dialog={dialog} words={words} />}
    </div>
  );
}
