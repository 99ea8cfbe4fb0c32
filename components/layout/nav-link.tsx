"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type NavLinkProps = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Decided by the address when left out: this page or one below it. */
  current?: boolean;
  /** Stands out with a border. */
  framed?: boolean;
};

/** Knows by itself whether it is current, as a layout is not drawn again when the page changes. */
export function NavLink({ href, label, icon, current, framed }: NavLinkProps) {
  const path = usePathname();
  const here = current ?? (path === href || path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      data-nav-tip={label}
      className={framed ? "nav-link nav-framed" : "nav-link"}
    >
      {icon}
      <span className="nav-word truncate">{label}</span>
    </Link>
  );
}
