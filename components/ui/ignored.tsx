import { Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";

/** Says which parts of the address a list does not know, and that it left them out. */
export function Ignored({ values }: { values: string[] }) {
  const t = useTranslations("ui");
  const format = useFormat();
  if (values.length === 0) return null;
  return (
    <p role="status" className="mb-3 flex items-start gap-1.5 text-sm text-ink-2">
      <Info size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {t("ignored", { values: format.list(values.slice(0, 5)) })}
      </span>
    </p>
  );
}
