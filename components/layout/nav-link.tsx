import type { ReactNode } from "react";
import { Link } from "@/components/still/link";

type NavLinkProps = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Whether it stands for the page that is shown. */
  here: boolean;
  /** Stands out with a border. */
  framed?: boolean;
};

export const NavLink = ({ href, label, icon, here, framed }: NavLinkProps) => (
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
