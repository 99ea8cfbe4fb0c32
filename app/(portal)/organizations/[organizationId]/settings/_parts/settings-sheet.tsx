import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isLocale, localeNames, locales } from "@/lib/core/locales";
import { verticals } from "@/lib/core/verticals";
import { useFormat } from "@/lib/format/use-format";
import { type Decider, type Organization, settingsValues } from "@/lib/organizations";
import { useVertical } from "../../_parts/use-vertical";
import { changeOrganizationAction } from "../actions";
import { SupportAccess } from "./support-access";

export type SettingsSheetProps = {
  organization: Organization;
  deciders: Decider[];
  may: { edit: boolean; decide: boolean };
  now: Date;
  submissions: { change: string; allow: string; end: string };
};

/** What may be told of an organization, and whether support may look. */
export function SettingsSheet(props: SettingsSheetProps) {
  const t = useTranslations("organizations.settings");
  return (
    <>
      <PageHeader title={t("title")} sentence={props.may.edit ? undefined : t("readOnly")} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Section title={t("profile")}>
          {props.may.edit ? <Profile {...props} /> : <Facts organization={props.organization} />}
        </Section>
        <SupportAccess {...props} />
      </div>
    </>
  );
}

function Profile({ organization, submissions }: SettingsSheetProps) {
  const t = useTranslations("organizations.settings");
  const vertical = useVertical();
  return (
    <ActionForm
      action={changeOrganizationAction}
      submit={useTranslations("organizations")("save")}
      hidden={{ organizationId: organization.id }}
      seen={settingsValues(organization, organization.relation)}
      submission={submissions.change}
    >
      <FormField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        maxLength={300}
        autoComplete="off"
        required
      />
      {organization.relation === "managed" && (
        <FormField
          name="externalId"
          label={t("externalId")}
          help={t("externalIdHelp")}
          maxLength={64}
          autoComplete="off"
          optional
        />
      )}
      <FormField
        name="vertical"
        type="select"
        label={t("vertical")}
        options={verticals.map((value) => ({ value, label: vertical(value) }))}
        empty={t("none")}
      />
      <FormField
        name="plannedUsers"
        label={t("planned")}
        help={t("plannedHelp")}
        inputMode="numeric"
        maxLength={8}
        autoComplete="off"
        optional
      />
      <FormField
        name="locale"
        type="select"
        label={t("locale")}
        help={t("localeHelp")}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
    </ActionForm>
  );
}

function Facts({ organization }: { organization: Organization }) {
  const t = useTranslations("organizations.settings");
  const format = useFormat();
  const words = useVertical();
  const { name, externalId, vertical, plannedUsers, locale, relation } = organization;
  return (
    <DescriptionList
      facts={[
        { label: t("name"), value: <bdi>{name}</bdi> },
        ...(relation === "managed" && externalId
          ? [{ label: t("externalId"), value: <bdi>{externalId}</bdi> }]
          : []),
        { label: t("vertical"), value: vertical ? words(vertical) : t("none") },
        { label: t("planned"), value: plannedUsers ? format.number(plannedUsers) : t("none") },
        { label: t("locale"), value: isLocale(locale) ? localeNames[locale] : locale },
      ]}
    />
  );
}
