import { ArrowLeft } from "lucide-react";
import { Link } from "@/components/still/link";

/** To the list that a page belongs to. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} className="mb-2 inline-flex items-center gap-1 text-sm text-ink-2 hover:text-ink">
      <ArrowLeft size={14} aria-hidden />
      {label}
    </Link>
  );
}
