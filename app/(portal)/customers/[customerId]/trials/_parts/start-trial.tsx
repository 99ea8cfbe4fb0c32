import { useTranslations } from "next-intl";
import { initialTrial, TrialFields } from "@/app/(portal)/customers/new-trial/_parts/trial-fields";
import { ActionForm } from "@/components/forms/action-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { TrialOffer } from "@/lib/trials";
import { startTrialAction } from "../actions";

type StartTrialProps = { customerId: string; offer: TrialOffer; now: Date; submission: string };

/** A trial for a customer whose facts are known: what, how many, how long. */
export function StartTrial({ customerId, offer, now, submission }: StartTrialProps) {
  const t = useTranslations("trials.form");
  const ui = useTranslations("ui");
  return (
    <Section title={t("title")} look="plain">
      <ClientMessages namespaces={["trials"]}>
        <ActionForm
          action={startTrialAction}
          submit={t("submit")}
          pending={t("pending")}
          initial={initialTrial(offer)}
          hidden={{ organizationId: customerId }}
          submission={submission}
          secondary={<LinkButton href={`/customers/${customerId}/trials`}>{ui("cancel")}</LinkButton>}
        >
          <TrialFields offer={offer} now={now} first />
        </ActionForm>
      </ClientMessages>
    </Section>
  );
}
