"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

type CopyIdProps = {
  id: string;
  /** Whose id it is, for screen readers: "Copy order number". */
  what: string;
  /** What must be read to its end: broken over lines instead of cut. */
  whole?: boolean;
};

/** An id in mono that one click copies; without scripts it can be selected. */
export function CopyId({ id, what, whole }: CopyIdProps) {
  const t = useTranslations("ui");
  const [copied, setCopied] = useState(false);
  const Glyph = copied ? Check : Copy;
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-bottom">
      <code
        className={`${whole ? "[overflow-wrap:anywhere]" : "truncate"} min-w-0 font-mono text-xs select-all`}
      >
        {id}
      </code>
      <button
        type="button"
        aria-label={t("copy", { what })}
        className="needs-script grid size-6 touch:size-11 shrink-0 place-items-center rounded-sm outline-current"
        onClick={() => navigator.clipboard.writeText(id).then(() => setCopied(true))}
        onBlur={() => setCopied(false)}
      >
        <Glyph size={12} aria-hidden />
      </button>
      <span role="status" className="sr-only">
        {copied && t("copied")}
      </span>
    </span>
  );
}
