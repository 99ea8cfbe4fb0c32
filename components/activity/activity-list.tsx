import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import type { AuditLine } from "@/lib/audit";
import type { Cursor, KeysetPage } from "@/lib/core/keyset";
import { Change } from "./change";

export type ActivityRow = AuditLine;

type Filter = { ignored: string[]; href: (change: { page?: Cursor }) => string };
export type ActivityListProps = { page: KeysetPage<ActivityRow>; filter: Filter; now: Date };

/** What happened, newest first: what, who, when, and what it was before. */
export function ActivityList({ page, filter, now }: ActivityListProps) {
  const t = useTranslations("customers.activityList");
  const list = columns<ActivityRow>()([
    { key: "what", header: t("what"), cell: (row) => <What row={row} />, priority: 1 },
    { key: "change", header: t("change"), cell: (row) => <Change row={row} />, priority: 2 },
    { key: "who", header: t("who"), cell: (row) => <Who row={row} />, priority: 1 },
    {
      key: "when",
      header: t("when"),
      cell: (row) => <DateTime value={row.at} now={now} show="dateTime" />,
      priority: 1,
    },
  ]);
  const { previous, next } = page;
  return (
    <>
      <Ignored values={filter.ignored} />
      <DataTable
        caption={t("title")}
        columns={list}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState bare title={t("empty")} body={t("emptyBody")} />}
        footer={
          (previous || next) && (
            <div className="flex justify-end gap-1">
              {previous && (
                <LinkButton tone="quiet" rel="prev" href={filter.href({ page: previous })}>
                  {t("newer")}
                </LinkButton>
              )}
              {next && (
                <LinkButton tone="quiet" rel="next" href={filter.href({ page: next })}>
                  {t("older")}
                </LinkButton>
              )}
            </div>
          )
        }
      />
    </>
  );
}

type ActionRow = Pick<ActivityRow, "action" | "targetName">;

/** The sentence of the action, and on whom. */
export function What({ row, href }: { row: ActionRow; href?: string }) {
  const sentences = useTranslations("audit");
  const key = row.action as Parameters<typeof sentences>[0];
  return (
    <span className="inline-block py-1 [overflow-wrap:anywhere] sm:min-w-56">
      {sentences.has(key) ? sentences(key) : row.action}
      {row.targetName && (
        <>
          {" · "}
          {href ? (
            <Link href={href} prefetch={false} className="text-accent-ink hover:underline">
              <bdi>{row.targetName}</bdi>
            </Link>
          ) : (
            <bdi className="text-ink-2">{row.targetName}</bdi>
          )}
        </>
      )}
    </span>
  );
}

type ActorRow = Pick<ActivityRow, "actorKind" | "actorName">;

export function Who({ row }: { row: ActorRow }) {
  const t = useTranslations("customers.activityList");
  if (row.actorKind === "system") return t("system");
  if (row.actorKind === "operator") return t("operator");
  return <bdi className="[overflow-wrap:anywhere] sm:whitespace-nowrap">{row.actorName}</bdi>;
}
