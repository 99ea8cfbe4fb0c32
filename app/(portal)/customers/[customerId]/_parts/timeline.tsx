import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ActivityRow } from "@/components/activity/activity-list";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";

type TimelineProps = { customerId: string; happened: ActivityRow[]; now: Date };

/** The last things that happened, in words. */
export function Timeline({ customerId, happened, now }: TimelineProps) {
  const t = useTranslations("customers");
  return (
    <Section
      title={t("timeline.title")}
      action={
        happened.length > 0 && (
          <Link
            href={`/customers/${customerId}/activity`}
            prefetch={false}
            className="text-sm text-accent-ink hover:underline"
          >
            {t("timeline.all")}
          </Link>
        )
      }
    >
      {happened.length === 0 && <p className="text-sm text-ink-2">{t("activityList.empty")}</p>}
      <ol className="grid text-sm">
        {happened.map((row) => (
          <Happened key={row.id} row={row} now={now} />
        ))}
      </ol>
    </Section>
  );
}

function Happened({ row, now }: { row: ActivityRow; now: Date }) {
  const t = useTranslations("customers.activityList");
  const sentences = useTranslations("audit");
  const key = row.action as Parameters<typeof sentences>[0];
  const portal = row.actorKind === "system" || row.actorKind === "operator";
  const who = portal ? t(row.actorKind === "operator" ? "operator" : "system") : row.actorName;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 border-line py-2 not-last:border-b first:pt-0 last:pb-0">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {sentences.has(key) ? sentences(key) : row.action}
        <span className="text-ink-2">
          {row.targetName && (
            <>
              {" · "}
              <bdi>{row.targetName}</bdi>
            </>
          )}
          {" · "}
          <bdi>{who}</bdi>
        </span>
      </span>
      <span className="text-ink-2">
        <DateTime value={row.at} now={now} show="ago" />
      </span>
    </li>
  );
}
