import "../../_parts/customers.css";
import { LogIn } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PathTabs } from "@/components/ui/path-tabs";
import type { Customer } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { statusWords } from "../../_parts/customer-cells";
import { StatusBadge } from "../../_parts/status-badge";

type CustomerFrameProps = { customer: Customer; now: Date; children: ReactNode };

/** The top of every page of one customer: who it is, how it stands, the way into its view. */
export function CustomerFrame({ customer, now, children }: CustomerFrameProps) {
  const t = useTranslations("customers");
  const format = useFormat();
  const base = `/customers/${customer.id}`;
  return (
    <>
      <div className="mb-3">
        <Breadcrumbs crumbs={[{ label: t("title"), href: "/customers" }, { label: customer.name }]} />
      </div>
      <PageHeader
        title={customer.name}
        beside={
          <ul aria-label={t("statuses")} className="flex flex-wrap gap-1">
            {statusWords({ row: customer, days: customer.days, format, now, t }).map((words) => (
              <li key={words.status} className="flex">
                <StatusBadge {...words} />
              </li>
            ))}
          </ul>
        }
        action={
          <>
            {customer.waitingOrder && (
              <LinkButton href={`/orders/${encodeURIComponent(customer.waitingOrder)}`}>
                {t("setUp", { number: customer.waitingOrder })}
              </LinkButton>
            )}
            <LinkButton
              tone="primary"
              href={`/organizations/${customer.id}/users`}
              prefetch={false}
              icon={<LogIn size={16} aria-hidden />}
            >
              {t("launch")}
            </LinkButton>
          </>
        }
      >
        <PathTabs
          label={t("tabs.label")}
          tabs={[
            { href: base, label: t("tabs.overview"), whole: true },
            { href: `${base}/subscriptions`, label: t("tabs.subscriptions") },
            { href: `${base}/trials`, label: t("tabs.trials") },
            { href: `${base}/administrators`, label: t("tabs.administrators") },
            { href: `${base}/activity`, label: t("tabs.activity") },
          ]}
        />
      </PageHeader>
      {children}
    </>
  );
}
