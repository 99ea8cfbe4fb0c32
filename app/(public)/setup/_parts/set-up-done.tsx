import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { Order } from "@/lib/orders";
import type { Summary } from "@/lib/provisioning";
import { placeFacts } from "./place-facts";

type SetUpDoneProps = { order: Order; summary: Summary; close: string };

/** What was set up, with counts and dates, and who was invited. */
export function SetUpDone({ order, summary, close }: SetUpDoneProps) {
  const t = useTranslations("setup");
  const { invited } = summary;
  return (
    <div className="grid max-w-form gap-5">
      <div>
        <CircleCheck size={24} aria-hidden className="mb-2 text-good-ink" />
        <h1 className="text-xl [overflow-wrap:anywhere]">{t("done.title", { order: order.number })}</h1>
        <p className="mt-1 text-ink-2">
          {invited
            ? t("done.invited", { name: invited.name, email: invited.email })
            : t("done.ready", { customer: summary.customer })}
        </p>
      </div>
      <Section title={t("done.organizations")}>
        <DescriptionList
          facts={[
            { label: t("steps.customer"), value: summary.customer },
            { label: t("steps.partner"), value: summary.partner },
            ...placeFacts(t, summary),
          ]}
        />
      </Section>
      {summary.subscriptions.map((each) => (
        <SubscriptionSection key={each.id} subscription={each} />
      ))}
      <div className="flex flex-wrap gap-2">
        <LinkButton tone="primary" href={close}>
          {t("done.close")}
        </LinkButton>
        <a href="/setup/order-summary" className={buttonClass()}>
          {t("done.pdf")}
        </a>
      </div>
    </div>
  );
}

function SubscriptionSection({ subscription }: { subscription: Summary["subscriptions"][number] }) {
  const t = useTranslations("setup");
  const format = useFormat();
  const { id, site, startsOn, endsOn, autoRenew, licences } = subscription;
  return (
    <Section title={t("done.subscription", { id })}>
      <DescriptionList
        facts={[
          ...licences.map(({ product, purchased }) => ({
            label: product,
            value: t("licences", { count: purchased }),
          })),
          ...(site ? [{ label: t("summary.site"), value: site }] : []),
          { label: t("done.starts"), value: format.day(startsOn) },
          { label: t(autoRenew ? "done.renews" : "done.ends"), value: format.day(endsOn) },
        ]}
      />
    </Section>
  );
}
