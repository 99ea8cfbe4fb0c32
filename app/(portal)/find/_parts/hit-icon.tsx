import { Building2, FileText, type LucideIcon, PackageCheck, PanelsTopLeft, UserRound } from "lucide-react";
import type { HitKind } from "./hits";

const icons: Record<HitKind, LucideIcon> = {
  page: PanelsTopLeft,
  article: FileText,
  customer: Building2,
  user: UserRound,
  order: PackageCheck,
};

/** The kind is said by the group's name. */
export function HitIcon({ kind }: { kind: HitKind }) {
  const Icon = icons[kind];
  return <Icon size={16} aria-hidden className="shrink-0 text-ink-3" />;
}
