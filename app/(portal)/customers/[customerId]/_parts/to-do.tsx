import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Section } from "@/components/ui/section";
import type { Customer, CustomerStatus } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { statusWords, type T } from "../../_parts/customer-cells";
import { StatusBadge } from "../../_parts/status-badge";

/** How the customer stands: each status with its numbers, and the one thing to do about it. */
export function ToDo({ customer, now }: { customer: Customer; now: Date }) {
  const t = useTranslations("customers");
  const format = useFormat();
  const reasons = statusWords({ row: customer, days: customer.days, format, now, t });
  return (
    <Section title={t("overview.statuses")}>
      {reasons.length === 0 && <p className="text-sm text-ink-2">{t("noStatus")}</p>}
      <ul className="grid gap-3 text-sm">
        {reasons.map((reason) => {
          const step = stepFor(reason.status, customer, t);
          return (
            <li key={reason.status} className="grid justify-items-start gap-1">
              <StatusBadge {...reason} />
              <span className="text-ink-2">
                {reason.why}{" "}
                {step && (
                  <Link
                    href={step.href}
                    prefetch={false}
                    className="whitespace-nowrap text-accent-ink underline"
                  >
                    {step.words}
                  </Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Step = { href: string; words: string };

function stepFor(status: CustomerStatus, customer: Customer, t: T): Step | undefined {
  const { id, waitingOrder, facts } = customer;
  const base = `/customers/${id}`;
  const subscriptions = `${base}/subscriptions`;
  const trials = `${base}/trials`;
  const trialEnds = facts.trialEnd !== null && facts.trialEnd === facts.nextExpiry;
  const steps: Partial<Record<CustomerStatus, Step>> = {
    suspended: { href: subscriptions, words: t("toDo.suspended") },
    expired: { href: subscriptions, words: t("toDo.expired") },
    license_overage: { href: subscriptions, words: t("toDo.license_overage") },
    expires_soon: {
      href: trialEnds ? trials : subscriptions,
      words: t(trialEnds ? "toDo.trial" : "toDo.expires_soon"),
    },
    ready_for_setup: waitingOrder
      ? {
          href: `/orders/${encodeURIComponent(waitingOrder)}`,
          words: t("setUp", { number: waitingOrder }),
        }
      : { href: subscriptions, words: t("toDo.ready_for_setup") },
    no_recent_activity: { href: `/organizations/${id}/users`, words: t("toDo.no_recent_activity") },
    trial: { href: trials, words: t("toDo.trial") },
  };
  return steps[status];
}
