import { useTranslations } from "next-intl";
import type { ActivityRow } from "@/components/activity/activity-list";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";

type TimelineProps = { customer: { id: string; name: string }; happened: ActivityRow[]; now: Date };

/** The last things that happened, in words. */
export function Timeline({ customer, happened, now }: TimelineProps) {
  const t = useTranslations("customers");
  return (
    <Section
      title={t("timeline.title")}
      action={
        happened.length > 0 && (
          <Link
            href={`/customers/${customer.id}/activity`}
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
          <Happened key={row.id} row={row} of={customer.name} now={now} />
        ))}
      </ol>
    </Section>
  );
}

function Happened({ row, of, now }: { row: ActivityRow; of: string; now: Date }) {
  const t = useTranslations("customers.activityList");
  const sentences = useTranslations("audit");
  const key = row.action as Parameters<typeof sentences>[0];
  const portal = row.actorKind === "system" || row.actorKind === "operator";
  const who = portal ? t(row.actorKind === "operator" ? "operator" : "system") : row.actorName;
  return (
    <li className="flex items-baseline justify-between gap-x-4 border-line py-2 not-last:border-b first:pt-0 last:pb-0">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {sentences.has(key) ? sentences(key) : row.action}
        <span className="text-ink-2">
          {row.targetName && row.targetName !== of && row.targetName !== who && (
            <>
              {" · "}
              <bdi>{row.targetName}</bdi>
            </>
          )}
          {" · "}
          <bdi>{who}</bdi>
        </span>
      </span>
      <span className="shrink-0 text-ink-2">
        <DateTime value={row.at} now={now} show="ago" />
      </span>
    </li>
  );
}
