import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { anyKey } from "@/lib/core/any-key";
import type { FoundImport, LeftPage } from "@/lib/imports";

type LeftUsersProps = { found: FoundImport; left: LeftPage };

/** Whom undoing left as they are, and why. */
export function LeftUsers({ found, left }: LeftUsersProps) {
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
            ...{ key: "reason", header: t("columns.reason"), priority: 1 },
            cell: ({ reasons }) => (
              <span className="whitespace-normal [overflow-wrap:anywhere]">
                {reasons.map(({ code, values }) => say(code, values)).join(" ")}
              </span>
            ),
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
