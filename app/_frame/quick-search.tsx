"use client";
import { Search } from "lucide-react";
import Form from "next/form";
import { useEffect, useRef } from "react";

/** From anywhere to the customers that match; Ctrl-K or ⌘K puts the cursor there. */
export function QuickSearch({ label }: { label: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  return (
    <Form action="/customers" className="relative max-md:hidden" role="search">
      <Search size={16} aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3" />
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={label}
        placeholder={`${label} (Ctrl K)`}
        aria-keyshortcuts="Control+K Meta+K"
        autoComplete="off"
        className="h-8 w-64 rounded-md border border-line-strong bg-surface pr-2 pl-8"
      />
    </Form>
  );
}
