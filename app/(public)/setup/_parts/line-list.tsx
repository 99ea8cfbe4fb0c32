import { useTranslations } from "next-intl";
import type { Line } from "@/lib/provisioning";

/** What was ordered: product, licences, term. */
export function LineList({ lines }: { lines: Line[] }) {
  const t = useTranslations("setup");
  return (
    <ul
      aria-label={t("ordered")}
      className="divide-y divide-line rounded-lg border border-line bg-surface text-sm"
    >
      {lines.map((line, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity, and their order is fixed
        <li key={position} className="flex flex-wrap justify-between gap-x-6 px-4 py-2 tabular-nums">
          <span className="font-medium">{line.productName}</span>
          <span className="text-ink-2">
            {[
              t("licences", { count: line.quantity }),
              t("months", { count: line.termMonths }),
              t(line.autoRenew ? "renews" : "ends"),
            ].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
