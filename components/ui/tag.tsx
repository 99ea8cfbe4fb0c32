import "./tag.css";
import { X } from "lucide-react";
import { Link } from "@/components/still/link";
import { tagColour } from "@/lib/format/tag-colours";
import { tip } from "./tooltip";

type TagProps = {
  children: string;
  /** Of a customer's tag: the dot before its name. */
  colour?: string;
  /** What it is for, on hover and focus. */
  about?: string | null;
  /** Where removing it leads (a page without it), with the words for screen readers. */
  remove?: { href: string; label: string };
};

/** A label people gave: customer tags, chosen filters. */
export function Tag({ children, colour, about, remove }: TagProps) {
  return (
    <span
      {...(about && tip(about))}
      className="inline-flex h-6 touch:h-8 max-w-full items-center gap-1 rounded-sm border border-line bg-sunken px-1.5 text-xs text-ink-2"
    >
      {colour && <TagMark colour={colour} />}
      <bdi className="truncate">{children}</bdi>
      {remove && (
        <Link
          href={remove.href}
          aria-label={remove.label}
          className="-mr-1 grid size-5 touch:size-7 place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
        >
          <X size={12} aria-hidden />
        </Link>
      )}
    </span>
  );
}

export const TagMark = ({ colour }: { colour: string }) => (
  <span aria-hidden className={`tag-mark tag-${tagColour(colour)}`} />
);
