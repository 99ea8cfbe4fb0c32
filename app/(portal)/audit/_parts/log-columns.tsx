import type { useTranslations } from "next-intl";
import { What, Who } from "@/components/activity/activity-list";
import { Change } from "@/components/activity/change";
import { columns } from "@/components/data-table/columns";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { type LogFilter, type LogLine, OWN } from "@/lib/audit-log";
import { detailsHref, hasDetails, targetHref } from "./target-href";

type Translate = ReturnType<typeof useTranslations<"auditLog">>;
type Shown = {
  t: Translate;
  filter: LogFilter;
  now: Date;
  inside: boolean;
  productNames: Record<string, string>;
};

const link = "rounded-sm hover:text-accent-ink hover:underline";

export const logColumns = ({ t, filter, now, inside, productNames }: Shown) => {
  const all = columns<LogLine>()([
    {
      key: "what",
      header: t("column.what"),
      cell: (row) => <What row={row} href={targetHref(row, inside)} />,
      priority: 1,
    },
    {
      key: "change",
      header: t("column.change"),
      cell: (row) => (
        <>
          <Change row={row} productNames={productNames} />
          {hasDetails(row) && (
            <Link
              href={detailsHref(row, filter, inside)}
              prefetch={false}
              className="text-xs text-accent-ink hover:underline"
            >
              {t("eachChange")}
            </Link>
          )}
        </>
      ),
      priority: 2,
    },
    {
      key: "organization",
      header: t("column.organization"),
      cell: (row) => <Organization row={row} filter={filter} own={t("ownOrganization")} />,
      priority: 2,
    },
    {
      key: "who",
      header: t("column.who"),
      cell: (row) => (
        <Actor row={row} filter={filter} onlyTheirs={t("onlyTheirs", { name: row.actorName })} />
      ),
      priority: 1,
    },
    {
      key: "when",
      header: t("column.when"),
      cell: (row) => (
        <span className="inline-grid gap-0.5 py-1">
          <DateTime value={row.at} now={now} show="dateTime" />
          {row.address && <span className="font-mono text-xs text-ink-3">{row.address}</span>}
        </span>
      ),
      priority: 1,
    },
  ]);
  return inside ? all.filter(({ key }) => key !== "organization") : all;
};

/** Leads to what else the person did. */
function Actor({ row, filter, onlyTheirs }: { row: LogLine; filter: LogFilter; onlyTheirs: string }) {
  if (!row.actorId || filter.chosen.who[0] === row.actorId) return <Who row={row} />;
  return (
    <Link
      href={filter.href({ chosen: { who: [row.actorId] } })}
      title={onlyTheirs}
      prefetch={false}
      className={link}
    >
      <Who row={row} />
    </Link>
  );
}

function Organization({ row, filter, own }: { row: LogLine; filter: LogFilter; own: string }) {
  if (row.organizationName)
    return (
      <Link href={`/customers/${row.organizationId}`} prefetch={false} className={link}>
        <bdi className="inline-block py-1 [overflow-wrap:anywhere]">{row.organizationName}</bdi>
      </Link>
    );
  return (
    <Link href={filter.href({ chosen: { organization: [OWN] } })} prefetch={false} className={link}>
      {own}
    </Link>
  );
}
