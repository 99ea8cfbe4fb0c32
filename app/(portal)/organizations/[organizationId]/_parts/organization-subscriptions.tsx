import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { OverviewSubscription } from "@/lib/organizations";
import type { OverviewProps } from "./organization-overview";

const MOST = 6;
const meanings: Record<OverviewSubscription["state"], Meaning> = {
  running: "good",
  unpaid: "bad",
  setUp: "attention",
};

/** What was bought and has not ended, and what becomes of it. */
export function OrganizationSubscriptions({ organization, overview, now }: OverviewProps) {
  const { subscriptions } = overview;
  const t = useTranslations("organizations.overview");
  const rest = subscriptions.length - MOST;
  return (
    <Section title={t("subscriptions")}>
      {subscriptions.length === 0 && <p className="text-sm text-ink-2">{t("subscriptionsNone")}</p>}
      <ul className="grid text-sm">
        {subscriptions.slice(0, MOST).map((subscription) => (
          <li
            key={subscription.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line py-2 not-last:border-b first:pt-0 last:pb-0"
          >
            <Line subscription={subscription} organizationId={organization.id} now={now} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="mt-2 text-sm text-ink-2">{t("more", { count: rest })}</p>}
    </Section>
  );
}

type LineProps = { subscription: OverviewSubscription; organizationId: string; now: Date };

function Line({ subscription, organizationId, now }: LineProps) {
  const t = useTranslations("organizations.overview");
  const format = useFormat();
  const { id, kind, endsOn, autoRenew, state, orderNumber } = subscription;
  return (
    <>
      <span className="min-w-0">
        <span className="font-medium">{t(kind)}</span>{" "}
        <code className="font-mono text-xs text-ink-2 [overflow-wrap:anywhere]">{id}</code>
      </span>
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {state !== "setUp" && (
          <span className="text-ink-2">
            {t(autoRenew ? "renews" : "ends", { when: format.relativeDay(endsOn, now) })}
          </span>
        )}
        {orderNumber && state !== "setUp" && (
          <a
            href={`/organizations/${organizationId}/orders/${encodeURIComponent(orderNumber)}/summary`}
            aria-label={t("orderSummaryNamed", { id })}
            className="text-accent-ink hover:underline"
          >
            {t("orderSummary")}
          </a>
        )}
        <Badge meaning={meanings[state]}>{t(`states.${state}`)}</Badge>
      </span>
    </>
  );
}
