import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Still } from "@/components/still/still";
import { useFormat } from "@/lib/format/use-format";
import type { ReadyOrders } from "@/lib/orders";

const toSetUp = "/orders?state=mailed&state=in_progress&sort=starts&dir=asc";

/** How many orders wait to be set up, and since when the oldest does; the whole of it leads to them. */
export function OrdersTile({ ready: { count, oldest }, now }: { ready: ReadyOrders; now: Date }) {
  const t = useTranslations("customers.ordersTile");
  const format = useFormat();
  if (count === 0 || !oldest) return null;
  return (
    <Still className="mb-3">
      <Link
        href={toSetUp}
        prefetch={false}
        className="inline-flex min-h-10 max-w-full flex-wrap items-center gap-x-3 rounded-lg border border-line bg-surface px-3 py-1.5 transition-colors hover:border-line-strong hover:bg-hover"
      >
        <PackageOpen size={16} aria-hidden className="shrink-0 text-accent-ink" />
        <span className="font-medium">{t("title")}</span>
        <span className="text-ink-2 tabular-nums">
          {t("waiting", { count })}
          {" · "}
          {t("oldest", { ago: format.ago(oldest, now) })}
        </span>
      </Link>
    </Still>
  );
}
