import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { customerRoleNames, type ExternalAdministrator } from "@/lib/administrators";
import { addExternalAction, removeExternalAction } from "../actions";

type ExternalProps = { organizationId: string; external: ExternalAdministrator[]; invites: boolean };

/** People of other partners whom the organization made its administrators. */
export function ExternalAdministrators({ organizationId, external, invites }: ExternalProps) {
  const t = useTranslations("administrators.own");
  return (
    <Section title={t("external")} sentence={t("externalSentence", { count: external.length })}>
      {external.length > 0 && (
        <ul className="grid text-sm">
          {external.map((person) => (
            <Line key={person.id} {...{ organizationId, person, invites }} />
          ))}
        </ul>
      )}
      {invites && <Add organizationId={organizationId} />}
    </Section>
  );
}

type LineProps = { organizationId: string; person: ExternalAdministrator; invites: boolean };

function Line({ organizationId, person, invites }: LineProps) {
  const t = useTranslations("administrators.own");
  const { id, name, email, partner, role, since } = person;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line py-2 not-last:border-b">
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-medium">
          <bdi>{name}</bdi>
        </p>
        <p className="text-ink-2">
          {email} · <bdi>{partner}</bdi>
        </p>
        <p className="text-ink-2">
          {t(`role.${role}`)} · {t("since")} <DateTime value={since} />
        </p>
      </div>
      {invites && (
        <ConfirmForm
          action={removeExternalAction}
          trigger={t("remove")}
          triggerTone="quiet"
          title={t("removeTitle", { name })}
          consequence={t("removeConsequence", { name })}
          submit={t("remove")}
          hidden={{ organizationId, userId: id }}
        />
      )}
    </li>
  );
}

function Add({ organizationId }: { organizationId: string }) {
  const t = useTranslations("administrators.own");
  return (
    <div className="mt-4 border-t border-line pt-4">
      <ActionForm
        action={addExternalAction}
        hidden={{ organizationId }}
        initial={{ role: "customer_full_admin" }}
        submit={t("add")}
        tone="secondary"
        label={t("add")}
      >
        <FormField
          name="email"
          type="email"
          label={t("email")}
          help={t("emailHelp")}
          autoComplete="off"
          required
        />
        <FormField
          name="role"
          type="radio"
          label={t("roleLabel")}
          options={customerRoleNames.map((value) => ({
            value,
            label: t(`role.${value}`),
            help: t(`externalHelp.${value}`),
          }))}
          required
        />
      </ActionForm>
    </div>
  );
}
