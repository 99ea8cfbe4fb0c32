import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { type CustomerFilter, type CustomerPage, customerStatuses } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { meaningOf } from "./status-badge";

/** All, and each status that occurs with how many, most urgent first: a click adds it or takes it away. */
export function StatusChips({ filter, counts }: { filter: CustomerFilter; counts: CustomerPage["counts"] }) {
  const t = useTranslations("customers");
  const chosen: readonly string[] = filter.chosen.status;
  const to = (status: string[]) => filter.href({ chosen: { status } });
  const shownStatuses = customerStatuses.filter((status) => counts.status[status] || chosen.includes(status));
  return (
    <ul
      aria-label={t("statuses")}
      className="mb-3 flex gap-1 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 sm:flex-wrap"
    >
      <Chip href={to([])} pressed={chosen.length === 0}>
        {t("chip.all")}
      </Chip>
      {shownStatuses.map((status) => {
        const pressed = chosen.includes(status);
        const next = pressed ? chosen.filter((each) => each !== status) : [...chosen, status];
        return (
          <Chip key={status} href={to(next)} pressed={pressed} count={counts.status[status] ?? 0}>
            <i aria-hidden className={`mark is-${meaningOf[status]}`} />
            {t(`status.${status}`)}
          </Chip>
        );
      })}
    </ul>
  );
}

type ChipProps = { href: string; pressed: boolean; count?: number; children: React.ReactNode };

function Chip({ href, pressed, count, children }: ChipProps) {
  const format = useFormat();
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={pressed ? "true" : undefined}
        className={clsx(
          "inline-flex h-7 touch:h-10 items-center gap-1.5 rounded-full border px-2 text-xs whitespace-nowrap",
          pressed
            ? "border-accent bg-accent-soft font-medium text-accent-ink"
            : "border-line bg-surface text-ink-2 hover:bg-hover hover:text-ink",
        )}
      >
        {children}
        {count !== undefined && <span className="text-ink-3 tabular-nums">{format.number(count)}</span>}
      </Link>
    </li>
  );
}
