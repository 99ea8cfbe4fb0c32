import type { useTranslations } from "next-intl";
import { tip } from "@/components/ui/tooltip";
import {
  type CustomerRow,
  type CustomerTag,
  type DescribedCustomer,
  explainStatuses,
  type Match,
  type StatusDays,
} from "@/lib/customers";
import type { Format } from "@/lib/format";
import { tagColour } from "@/lib/format/tag-colours";
import { StatusBadge } from "./status-badge";

export type T = ReturnType<typeof useTranslations<"customers">>;

/** The name as typed, in its own direction; after it the tags, under it why the search found it. */
export function NameCell({ row, t, tags }: { row: CustomerRow; t: T; tags: boolean }) {
  const [first, ...others] = tags ? row.tags : [];
  const name = first ? (
    <span className="customer-name">
      <bdi>{row.name}</bdi>
      <span data-tip={first.name} data-tip-cut="" className={`tag-dot tag-${tagColour(first.colour)}`}>
        {first.name}
      </span>
      {others.length > 0 && (
        <span className="tag-dot tag-more" data-tip={moreTags(others, t)}>
          {`+${others.length}`}
        </span>
      )}
    </span>
  ) : (
    <bdi>{row.name}</bdi>
  );
  if (!row.match || row.match.kind === "organization") return name;
  return (
    <>
      {name}
      <small className="match">{matchWords(row.match, t)}</small>
    </>
  );
}

const moreTags = (tags: CustomerTag[], t: T) =>
  t("tagsAll", { count: tags.length, names: tags.map(({ name }) => name).join(" · ") });

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
    <span className="statuses">
      <StatusBadge {...first} />
      {others.length > 0 && (
        <span
          {...tip(others.map(({ word, why }) => `${word}: ${why}`).join(" · "))}
          className="status is-more"
        >
          {`+${others.length}`}
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

type CellProps = { row: DescribedCustomer; format: Format; t: T };

/** Assigned of purchased as a bar behind the figures; what is over the limit stands beyond its end. */
export function LicencesCell({ row, format, t }: CellProps) {
  const { purchased, assigned, overage } = row;
  if (purchased === 0 && assigned === 0) return <span className="text-ink-3">–</span>;
  const within = Math.max(0, assigned - overage);
  const whole = overage > 0 ? within + overage : Math.max(purchased, 1);
  const length = Math.min(WIDTH, Math.round((within / whole) * WIDTH));
  const figures = `${format.number(assigned)} / ${format.number(purchased)}`;
  const words = overage > 0 ? "licencesOver" : "licences";
  return (
    <span
      {...tip(t(words, { assigned, purchased, overage }))}
      className={overage > 0 ? "licences is-over" : "licences"}
      style={{ backgroundSize: `${length}px 6px, ${WIDTH}px 6px` }}
    >
      {figures}
    </span>
  );
}

/** "Renews in 12 days (2 Dec)"; the exact day on hover and focus. */
export function NextDateCell({ row, format, now, t }: CellProps & { now: Date }) {
  if (!row.nextDate || !row.nextDateKind) return <span className="text-ink-3">–</span>;
  const word = t(`next.${row.nextDateKind}`);
  return (
    <span {...tip(`${word} ${format.day(row.nextDate)}`)} className={`next-date is-${row.nextDateKind}`}>
      <span>{`${word} `}</span>
      {format.relativeDay(row.nextDate, now)}
    </span>
  );
}
