import type { useTranslations } from "next-intl";
import { tip } from "@/components/ui/tooltip";
import {
  type CustomerRow,
  type DescribedCustomer,
  explainStatuses,
  type Match,
  type StatusDays,
} from "@/lib/customers";
import type { Format } from "@/lib/format";
import { Mark, StatusBadge } from "./status-badge";

export type T = ReturnType<typeof useTranslations<"customers">>;

/** The name as typed, in its own direction; after it why the search found it, and the tags. */
export function NameCell({ row, t }: { row: CustomerRow; t: T }) {
  const [first, ...others] = row.tags;
  const name = (
    <span className="customer-name">
      <bdi>{row.name}</bdi>
      {first && <span className="tag-dot">{first.name}</span>}
      {others.length > 0 && (
        <span className="tag-dot tag-more" data-tip={others.map((tag) => tag.name).join(" · ")}>
          +{others.length}
        </span>
      )}
    </span>
  );
  if (!row.match || row.match.kind === "organization") return name;
  return (
    <>
      {name}
      <small className="match">{matchWords(row.match, t)}</small>
    </>
  );
}

const matchKinds = [
  "user",
  "subscription",
  "order",
  "domain",
  "external_id",
  "organization_id",
  "organization",
] as const;
const isMatchKind = (kind: string) => matchKinds.find((known) => known === kind);

/** "User ana@contoso.example and 3 more": what the search found in this customer. */
export function matchWords({ kind, term, more }: Match, t: T): string {
  const found = t(`match.${isMatchKind(kind) ?? "organization"}`, { term });
  return more > 0 ? t("match.more", { found, count: more }) : found;
}

type StatusCellProps = { row: DescribedCustomer; days: StatusDays; format: Format; now: Date; t: T };

/** The most urgent status, the others behind it; each explains itself. */
export function StatusCell({ row, days, format, now, t }: StatusCellProps) {
  const all = statusWords({ row, days, format, now, t });
  const [first, ...others] = all;
  if (!first) return <span className="text-ink-3">{t("noStatus")}</span>;
  return (
    <span className="inline-flex items-center gap-1">
      <StatusBadge {...first} />
      {others.length > 0 && (
        <span
          {...tip(others.map(({ word, why }) => `${word}: ${why}`).join(" · "))}
          className="status border-line px-1! text-ink-2"
        >
          +{others.length}
        </span>
      )}
    </span>
  );
}

/** Every status in a word and its reason, most urgent first. */
export const statusWords = ({ row, days, format, now, t }: StatusCellProps) =>
  explainStatuses(row, days, format, now).map(({ status, key, values }) => ({
    status,
    word: t(`status.${status}`),
    why: t(`why.${key}`, values),
  }));

const WIDTH = 56;

/** Assigned of purchased; what is over the limit stands beyond its end. */
export function LicencesCell({ row, format, t }: { row: DescribedCustomer; format: Format; t: T }) {
  const { purchased, assigned, overage } = row;
  if (purchased === 0 && assigned === 0) return <span className="text-ink-3">–</span>;
  const within = Math.max(0, assigned - overage);
  const whole = Math.max(purchased + overage, within + overage, 1);
  const length = (count: number) => Math.round((count / whole) * WIDTH);
  const figures = t("licences", { assigned, purchased });
  return (
    <span
      {...tip(overage > 0 ? t("licencesOver", { assigned, purchased, overage }) : figures)}
      className="licences"
    >
      <svg viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
        <path fill="var(--color-licence-available)" d={`M0 0h${length(purchased)}v6H0z`} />
        <path fill="var(--color-licence-assigned)" d={`M0 0h${length(within)}v6H0z`} />
        {overage > 0 && (
          <path
            fill="var(--color-licence-overage)"
            d={`M${WIDTH} 0h-${Math.max(2, length(overage))}v6h${Math.max(2, length(overage))}z`}
          />
        )}
      </svg>
      <span>
        {format.number(assigned)} / {format.number(purchased)}
      </span>
    </span>
  );
}

/** "Renews in 12 days (2 Dec)"; the exact day on hover and focus. */
export function NextDateCell({
  row,
  format,
  now,
  t,
}: {
  row: DescribedCustomer;
  format: Format;
  now: Date;
  t: T;
}) {
  if (!row.nextDate || !row.nextDateKind) return <span className="text-ink-3">–</span>;
  return (
    <time
      dateTime={row.nextDate}
      {...tip(`${t(`next.${row.nextDateKind}`)} ${format.day(row.nextDate)}`)}
      className="next-date"
    >
      <Mark name={row.nextDateKind} />
      <span>
        <span className="next-word">{t(`next.${row.nextDateKind}`)} </span>
        {format.relativeDay(row.nextDate, now)}
      </span>
    </time>
  );
}
