"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { type Tab, Tabs } from "./tabs";

type PathTabsProps = {
  label: string;
  tabs: PathTab[];
};

type PathTab = Tab & {
  /** Current on its own page only, not on those below it. */
  whole?: true;
  /** Pages below it that belong to another tab, and pages elsewhere that belong to it: how their paths begin. */
  except?: string;
  also?: string;
};

/** Tabs of a layout: they know by themselves which is current, as a layout is not drawn again when the page changes. */
export function PathTabs({ label, tabs }: PathTabsProps) {
  const path = usePathname();
  const here = ({ href, whole, except, also }: PathTab) => {
    if (path === href) return true;
    if (also && path.startsWith(also)) return true;
    return !whole && path.startsWith(`${href}/`) && !(except && path.startsWith(except));
  };
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which tab is current follows from the path
  useEffect(() => bringIntoView(place.current), [path]);
  return (
    <div ref={place} className="contents">
      <Tabs
        label={label}
        tabs={tabs.map((tab) => ({ href: tab.href, label: tab.label, count: tab.count, current: here(tab) }))}
      />
    </div>
  );
}

/** On a phone the row of tabs scrolls: the current one is not left outside. */
function bringIntoView(place: HTMLElement | null): void {
  const strip = place?.querySelector("nav");
  const tab = strip?.querySelector("[aria-current]");
  if (!strip || !tab) return;
  const [outer, inner] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  strip.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}
