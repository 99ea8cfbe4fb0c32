import { useTranslations } from "next-intl";
import { Who } from "@/components/activity/activity-list";
import { DataTable } from "@/components/data-table/data-table";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { anyKey } from "@/lib/core/any-key";
import type { FoundImport, LeftPage, LeftUser } from "@/lib/imports";

type LeftUsersProps = { found: FoundImport; left: LeftPage; now: Date };

/** Whom undoing left as they are, and why. */
export function LeftUsers({ found, left, now }: LeftUsersProps) {
  const t = useTranslations("imports");
  // Codes come from the database, which typed keys cannot know.
  const say = anyKey(useTranslations("imports.reasons"));
  if (left.rows.length === 0) return null;
  const path = `/organizations/${found.organizationId}/users/imports/${found.id}`;
  return (
    <Section title={t("undo.left")} sentence={t("undo.leftSentence", { count: found.counts?.left ?? 0 })}>
      <DataTable
        caption={t("undo.left")}
        columns={[
          { key: "email", header: t("columns.user"), priority: 1, cell: ({ email }) => email },
          {
            ...{ key: "reason", header: t("undo.reason"), priority: 1 },
            cell: ({ reasons }) => (
              <span className="whitespace-normal [overflow-wrap:anywhere]">
                {reasons.map(({ code, values }) => say(code, values)).join(" ")}
              </span>
            ),
          },
          {
            ...{ key: "changed", header: t("undo.changedBy"), priority: 2 },
            cell: ({ userId, changed }) =>
              changed && <ChangedBy {...{ userId, changed, now }} organizationId={found.organizationId} />,
          },
        ]}
        rows={left.rows}
        rowKey={({ userId }) => userId}
        rowHref={({ userId }) => `/organizations/${found.organizationId}/users/${userId}`}
        footer={
          left.next && (
            <LinkButton tone="quiet" href={`${path}?${new URLSearchParams({ left: left.next })}`}>
              {t("undo.more")}
            </LinkButton>
          )
        }
      />
    </Section>
  );
}

type ChangedByProps = {
  organizationId: string;
  userId: string;
  changed: NonNullable<LeftUser["changed"]>;
  now: Date;
};

/** Leads to what was changed, in the log: of one user, or of all whom another import changed. */
function ChangedBy({ organizationId, userId, changed, now }: ChangedByProps) {
  const asked: Record<string, string> = changed.importId ? { work: changed.importId } : { q: userId };
  return (
    <span className="inline-flex flex-wrap gap-x-2 max-sm:justify-end">
      <Link
        href={`/organizations/${organizationId}/activity?${new URLSearchParams(asked)}`}
        prefetch={false}
        className="relative z-10 rounded-sm text-accent-ink hover:underline"
      >
        <Who row={changed} />
      </Link>
      <span className="text-ink-2">
        <DateTime value={changed.at} now={now} show="dateTime" />
      </span>
    </span>
  );
}
