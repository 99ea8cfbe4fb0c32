"use client";
import { usePathname } from "next/navigation";
import { type Tab, Tabs } from "./tabs";

type PathTabsProps = {
  label: string;
  /** `whole`: current on its own page only, not on those below it. */
  tabs: (Tab & { whole?: true })[];
};

/** Tabs of a layout: they know by themselves which is current, as a layout is not drawn again when the page changes. */
export function PathTabs({ label, tabs }: PathTabsProps) {
  const path = usePathname();
  const here = ({ href, whole }: { href: string; whole?: true }) =>
    path === href || (!whole && path.startsWith(`${href}/`));
  return (
    <Tabs
      label={label}
      tabs={tabs.map(({ whole, ...tab }) => ({ ...tab, current: here({ ...tab, whole }) }))}
    />
  );
}
