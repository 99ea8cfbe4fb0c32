"use client";
import { type ComponentProps, createElement, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { taken } from "./hand-over";
import { focusIn } from "./keep-focus";

type StillTextProps = {
  as: string;
  attributes: ComponentProps<"div">;
  text?: string;
  /** Of a text that came with the page's HTML and nowhere else. */
  name?: string;
};

/** What the first page brought: a navigation back to it draws it anew. */
const kept = new Map<string, string>();

export function StillText({ as, attributes, text, name = "" }: StillTextProps) {
  // React takes HTML for changed when the object around it is another.
  const html = useMemo(() => ({ __html: text ?? broughtAs(name) }), [text, name]);
  const element = useRef<HTMLDivElement>(null);
  // Asked before React replaces what is in the element.
  const focus = useMemo(() => html && focusIn(element.current), [html]);
  useLayoutEffect(() => {
    if (element.current) focus?.(element.current);
  }, [focus]);
  const isLost = text === undefined && html.__html === "" && !kept.has(name);
  useEffect(() => {
    if (isLost) document.dispatchEvent(new Event("still-lost"));
  }, [isLost]);
  return createElement(as, {
    ...attributes,
    ref: element,
    "data-still": name || undefined,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: html,
  } as ComponentProps<"div">);
}

function broughtAs(name: string): string {
  if (typeof document === "undefined") return taken(name);
  const known = kept.get(name) ?? document.querySelector(`[data-still="${name}"]`)?.innerHTML;
  if (known === undefined) return "";
  kept.set(name, known);
  return known;
}
