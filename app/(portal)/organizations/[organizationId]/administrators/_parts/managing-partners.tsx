import { useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { ManagingPartner } from "@/lib/administrators";
import { endAccessAction, grantAccessAction } from "../actions";

type ManagingPartnersProps = { organizationId: string; partners: ManagingPartner[]; grants: boolean };

/** Which partners manage the organization and how far; the organization may open itself to one entirely. */
export function ManagingPartners({ organizationId, partners, grants }: ManagingPartnersProps) {
  const t = useTranslations("administrators.own");
  return (
    <Section title={t("partners")} sentence={t("partnersSentence", { count: partners.length })}>
      {partners.length > 0 && (
        <ul className="grid text-sm">
          {partners.map(({ id, name, access, since }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line py-2 not-last:border-b"
            >
              <div className="min-w-0 [overflow-wrap:anywhere]">
                <p className="font-medium">
                  <bdi>{name}</bdi>
                </p>
                <p className="text-ink-2">
                  {t(`access.${access}`)} · {t("since")} <DateTime value={since} />
                </p>
              </div>
              {grants && access === "provisioning" && (
                <div className="flex flex-wrap gap-2">
                  <ConfirmForm
                    action={endAccessAction}
                    trigger={t("end")}
                    title={t("endTitle", { name })}
                    consequence={t("endConsequence", { name })}
                    submit={t("end")}
                    hidden={{ organizationId, partnerId: id }}
                  />
                  <ConfirmForm
                    action={grantAccessAction}
                    trigger={t("grant")}
                    title={t("grantTitle", { name })}
                    consequence={t("grantConsequence", { name })}
                    submit={t("grant")}
                    hidden={{ organizationId, partnerId: id }}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
