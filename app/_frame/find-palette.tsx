"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { HitList } from "./hit-list";
import { useHits } from "./use-hits";

export type PaletteWords = {
  title: string;
  placeholder: string;
  nothing: string;
  failed: string;
  keys: string;
  results: string;
};

type FindPaletteProps = { dialog: RefObject<HTMLDialogElement | null>; words: PaletteWords };

/** A combobox in a native dialog: the focus stays in the field, arrows move through what was found. */
export function FindPalette({ dialog, words }: FindPaletteProps) {
  const id = useId();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const { looked, look, stop } = useHits(() => setChosen(0));
  const all = looked.hits.groups.flatMap(({ hits }) => hits);
  const nothing = !looked.busy && !looked.failed && typed !== "" && all.length === 0;

  const go = (href: string | undefined) => {
    if (!href) return;
    dialog.current?.close();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length > 0) setChosen((chosen + step + all.length) % all.length);
    else if (event.key === "Enter") go(all[chosen]?.href);
    else return;
    event.preventDefault();
  };

  // Of a dialog that the server drew React does not hear that it opens.
  const listen = (node: HTMLDialogElement | null) => {
    dialog.current = node;
    const toggled = ({ newState }: ToggleEvent) => {
      if (newState !== "open") return stop();
      input.current?.select();
      look(input.current?.value ?? "", 0);
    };
    node?.addEventListener("toggle", toggled);
    return () => node?.removeEventListener("toggle", toggled);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it, as Escape does by itself
    <dialog
      ref={listen}
      aria-label={words.title}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="find-palette"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search size={16} aria-hidden className="shrink-0 text-ink-3" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={words.title}
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={all[chosen] && `${id}-${chosen}`}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={({ target: { value } }) => {
            setTyped(value);
            look(value);
          }}
          onKeyDown={onKeyDown}
          className="h-12 w-full min-w-0 bg-transparent text-[1rem] outline-none"
        />
      </div>
      <HitList {...{ id, chosen, go }} groups={looked.hits.groups} label={words.results} />
      {nothing && <p className="px-4 py-6 text-center text-ink-2">{words.nothing}</p>}
      {looked.failed && <p className="px-4 py-6 text-center text-bad-ink">{words.failed}</p>}
      <p aria-live="polite" className="sr-only">
        {!looked.busy && (nothing ? words.nothing : looked.hits.said)}
      </p>
      <p className="border-t border-line px-4 py-2 text-xs text-ink-3 max-sm:hidden">{words.keys}</p>
    </dialog>
  );
}
