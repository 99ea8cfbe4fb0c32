import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { useBusinesses } from "@/lib/format/use-businesses";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import { MAX_PLANNED_USERS } from "@/lib/launch";
import { accountValues, type PartnerAccount } from "@/lib/partner-account";
import { changeAccountAction } from "../actions";

type ProfileProps = { account: PartnerAccount; mayEdit: boolean };

/** Who the partner is: a form for who may change it, facts for the others. */
export function Profile({ account, mayEdit }: ProfileProps) {
  const t = useTranslations("partnerAccount.profile");
  const regions = useTranslations("setup.facts.regions");
  const facts = useFacts(account);
  const fixed = [
    { label: t("region"), value: regions(account.region) },
    { label: t("since"), value: <DateTime value={account.createdAt} /> },
  ];
  return (
    <Section title={t("title")} sentence={mayEdit ? undefined : t("readOnly")}>
      {mayEdit ? (
        <>
          <ProfileForm account={account} />
          <div className="mt-5 max-w-form border-t border-line pt-2">
            <DescriptionList facts={fixed} />
            <p className="mt-1 text-sm text-ink-2">{t("regionStays")}</p>
          </div>
        </>
      ) : (
        <DescriptionList facts={[...facts, ...fixed]} />
      )}
    </Section>
  );
}

function ProfileForm({ account }: { account: PartnerAccount }) {
  const t = useTranslations("partnerAccount.profile");
  const businesses = useBusinesses();
  const { countries } = usePlaces();
  return (
    <ActionForm action={changeAccountAction} submit={t("submit")} seen={accountValues(account)}>
      <FormField name="name" label={t("name")} autoComplete="organization" maxLength={200} required />
      <FormField
        name="country"
        type="select"
        label={t("country")}
        help={t("countryHelp")}
        options={countries()}
        required
      />
      <FormField
        name="vertical"
        type="select"
        label={t("vertical")}
        options={businesses}
        empty={t("pick")}
        required
      />
      <FormField
        name="plannedUsers"
        type="number"
        label={t("plannedUsers")}
        min={1}
        max={MAX_PLANNED_USERS}
        inputMode="numeric"
        required
      />
    </ActionForm>
  );
}

function useFacts({ name, country, vertical, plannedUsers }: PartnerAccount) {
  const t = useTranslations("partnerAccount.profile");
  const businesses = useBusinesses();
  const places = usePlaces();
  const format = useFormat();
  const business = businesses.find(({ value }) => value === vertical)?.label;
  return [
    { label: t("name"), value: <bdi>{name}</bdi> },
    { label: t("country"), value: places.country(country) },
    { label: t("vertical"), value: business ?? t("nothing") },
    { label: t("plannedUsers"), value: plannedUsers ? format.number(plannedUsers) : t("nothing") },
  ];
}
