import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { Link } from "@/components/still/link";
import { Section } from "@/components/ui/section";
import type { CustomerAdministrator, CustomerAdministrators } from "@/lib/administrators";
import { addPartnerAdminAction, askFullAccessAction, removePartnerAdminAction } from "../actions";
import { PersonLine } from "./person-line";

export type Rights = {
  edits: boolean;
  asks: boolean;
  /** May open Administrators. */
  sees: boolean;
  /** The person themselves, if the customer would be gone for them with the assignment. */
  self: string | null;
};
type SheetProps = {
  customerId: string;
  administrators: CustomerAdministrators;
  rights: Rights;
  now: Date;
};

/** Who of the partner looks after the customer; apart from them those whose role reaches every customer. */
export function CustomerAdministratorsSheet(props: SheetProps) {
  const { customerId, administrators, rights, now } = props;
  const t = useTranslations("administrators.customer");
  const { assigned, everywhere, access } = administrators;
  return (
    <div className="grid max-w-3xl gap-5">
      {access === "provisioning" && <AskForAccess {...{ customerId, rights }} />}
      <Section title={t("assigned")} sentence={t("assignedSentence", { count: assigned.length })}>
        {assigned.length > 0 && (
          <ul className="grid text-sm">
            {assigned.map((person) => (
              <PersonLine key={person.id} {...{ person, now }}>
                {rights.edits && <Remove {...{ customerId, person }} own={person.id === rights.self} />}
              </PersonLine>
            ))}
          </ul>
        )}
        {rights.edits && <Add customerId={customerId} others={administrators.others} />}
      </Section>
      <Section
        title={t("everywhere")}
        sentence={t("everywhereSentence")}
        action={
          rights.sees && (
            <Link href="/administrators" className="text-sm text-accent-ink underline">
              {t("manage")}
            </Link>
          )
        }
      >
        <ul className="grid text-sm">
          {everywhere.map((person) => (
            <PersonLine key={person.id} {...{ person, now }} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Add({ customerId, others }: { customerId: string; others: CustomerAdministrators["others"] }) {
  const t = useTranslations("administrators.customer");
  if (others.length === 0) return <p className="mt-3 text-sm text-ink-2">{t("nobodyLeft")}</p>;
  return (
    <div className="mt-4">
      <ActionForm
        action={addPartnerAdminAction}
        hidden={{ customerId }}
        submit={t("add")}
        tone="secondary"
        layout="row"
      >
        <FormField
          name="userId"
          type="select"
          label={t("who")}
          empty={t("choose")}
          options={others.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          required
        />
      </ActionForm>
    </div>
  );
}

type RemoveProps = { customerId: string; person: CustomerAdministrator; own: boolean };

function Remove({ customerId, person: { id, name }, own }: RemoveProps) {
  const t = useTranslations("administrators.customer");
  const hidden = { customerId, userId: id };
  return (
    <ConfirmForm
      action={removePartnerAdminAction}
      trigger={t("remove")}
      triggerTone="quiet"
      title={t("removeTitle", { name })}
      consequence={t(own ? "removeOwn" : "removeConsequence", { name })}
      submit={t("remove")}
      hidden={own ? { ...hidden, ownConfirmed: "on" } : hidden}
    />
  );
}

function AskForAccess({ customerId, rights }: Pick<SheetProps, "customerId" | "rights">) {
  const t = useTranslations("administrators.customer");
  return (
    <Section title={t("provisioning")} sentence={t("provisioningSentence")}>
      {rights.asks && (
        <ActionForm action={askFullAccessAction} hidden={{ customerId }} submit={t("ask")} tone="secondary" />
      )}
    </Section>
  );
}
