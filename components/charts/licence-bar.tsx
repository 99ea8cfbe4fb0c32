import { useTranslations } from "next-intl";
import { tip } from "@/components/ui/tooltip";
import { useFormat } from "@/lib/format/use-format";
import { licenceParts } from "./licence-bar.model";

export type Licences = {
  purchased: number;
  assigned: number;
  /** Left out where use is not counted. */
  used?: number;
};

/** Used, assigned and left of what was bought; what is over the limit stands beyond the end. */
export function LicenceBar(licences: Licences) {
  const t = useTranslations("ui.licence");
  const format = useFormat();
  const parts = licenceParts(licences);
  const figures = {
    used: format.number(licences.used ?? 0),
    assigned: format.number(licences.assigned),
    purchased: format.number(licences.purchased),
    available: format.number(parts.left),
    overage: format.number(parts.over),
  };
  const exact =
    licences.used === undefined
      ? t(parts.over > 0 ? "assignedOver" : "assignedOf", figures)
      : t(parts.over > 0 ? "over" : "exact", figures);
  return (
    <div {...tip(exact)} className="relative z-10 flex min-w-0 items-center gap-2 rounded-sm text-sm">
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label={exact}
        className="h-2 w-20 shrink-0 rounded-sm"
      >
        {parts.segments.map(({ kind, start, length }) => (
          <rect key={kind} x={start} width={length} height="8" fill={`var(--color-licence-${kind})`} />
        ))}
      </svg>
      <span aria-hidden className="whitespace-nowrap tabular-nums">
        {t("figures", figures)}
        {parts.over > 0 && <span className="font-medium text-bad-ink"> +{figures.overage}</span>}
      </span>
    </div>
  );
}

/** The four colours with their words, once per page. */
export function LicenceLegend() {
  const t = useTranslations("ui.licence");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      {(["used", "assigned", "available", "overage"] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <svg viewBox="0 0 8 8" aria-hidden className="size-2 rounded-[2px]">
            <rect width="8" height="8" fill={`var(--color-licence-${kind})`} />
          </svg>
          {t(kind)}
        </li>
      ))}
    </ul>
  );
}
