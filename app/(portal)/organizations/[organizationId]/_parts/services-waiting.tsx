import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { Section } from "@/components/ui/section";
import type { ServicesToSetUp } from "@/lib/provisioning";
import { continueServicesAction } from "../actions";

/** Orders whose services a partner asked the reader to set up. */
export function ServicesWaiting({ waiting }: { waiting: ServicesToSetUp[] }) {
  const t = useTranslations("organizations.services");
  if (waiting.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ul className="grid gap-3 text-sm">
        {waiting.map(({ number, partner }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {partner ? t("asked", { partner, number }) : t("order", { number })}
            </span>
            <ActionForm
              action={continueServicesAction}
              hidden={{ number }}
              submit={t("go")}
              tone="primary"
              layout="row"
              label={t("order", { number })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
