import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/app/(portal)/organizations/[organizationId]/_parts/back-link";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { localeNames, locales } from "@/lib/core/locales";
import { isTimeZone, timeZonesFor } from "@/lib/core/time-zones";
import { usePlaces } from "@/lib/format/use-places";
import { longestOf, type ProfileKey, profileValues, type User } from "@/lib/users";
import { changeProfileAction } from "../actions";

type ProfileSheetProps = {
  organizationId: string;
  user: User;
  sites: string[];
  submission: string;
  now: Date;
};

/** What is said about a person, to be changed. */
export function ProfileSheet({ organizationId, user, sites, submission, now }: ProfileSheetProps) {
  const t = useTranslations("users.profile");
  const ui = useTranslations("ui");
  const own = `/organizations/${organizationId}/users/${user.id}`;
  return (
    <>
      <BackLink href={own} label={user.name} />
      <PageHeader title={t("title")} sentence={user.email} />
      <ActionForm
        action={changeProfileAction}
        hidden={{ organizationId, userId: user.id }}
        seen={profileValues(user)}
        submission={submission}
        submit={t("save")}
        secondary={<LinkButton href={own}>{ui("cancel")}</LinkButton>}
      >
        <Names />
        <Services {...{ user, sites, now }} />
        <CallerId />
        <Address country={user.addressCountry} />
      </ActionForm>
    </>
  );
}

function Text({ name, wide }: { name: ProfileKey; wide?: boolean }) {
  const t = useTranslations("users.profile");
  return (
    <div className={wide ? "sm:col-span-2" : undefined}>
      <FormField
        name={name}
        label={t(name === "title" ? "jobTitle" : name)}
        maxLength={longestOf(name)}
        autoComplete="off"
        optional
      />
    </div>
  );
}

function Group({ legend, children }: { legend?: string; children: ReactNode }) {
  return (
    <fieldset className={`grid min-w-0 gap-4 sm:grid-cols-2 ${legend ? "border-t border-line pt-4" : ""}`}>
      {legend && <legend className="sr-only">{legend}</legend>}
      {children}
    </fieldset>
  );
}

const Names = () => (
  <Group>
    <Text name="firstName" />
    <Text name="lastName" />
    <Text name="displayName" wide />
    <Text name="title" />
    <Text name="department" />
    <Text name="manager" wide />
  </Group>
);

const withSaved = (values: readonly string[], saved: string | null) =>
  saved && !values.includes(saved) ? [saved, ...values] : values;

function Services({ user, sites, now }: Pick<ProfileSheetProps, "user" | "sites" | "now">) {
  const t = useTranslations("users.profile");
  const { timeZone } = usePlaces();
  const { zones } = timeZonesFor(user.addressCountry ?? "", now);
  const languages = withSaved(locales, user.preferredLanguage);
  const named = new Map<string, string>(locales.map((each) => [each, localeNames[each]]));
  return (
    <Group legend={t("services")}>
      <FormField
        type="select"
        name="preferredLanguage"
        label={t("preferredLanguage")}
        empty={t("notSet")}
        options={languages.map((value) => ({ value, label: named.get(value) ?? value }))}
      />
      <FormField
        type="select"
        name="timeZone"
        label={t("timeZone")}
        empty={t("notSet")}
        options={withSaved(zones, user.timeZone).map((value) => ({
          value,
          label: isTimeZone(value) ? timeZone(value, now) : value,
        }))}
      />
      <FormField
        type="select"
        name="preferredSite"
        label={t("preferredSite")}
        empty={t("notSet")}
        options={withSaved(sites, user.preferredSite).map((value) => ({ value, label: value }))}
      />
    </Group>
  );
}

function CallerId() {
  const t = useTranslations("users.profile");
  return (
    <Group legend={t("callerId")}>
      <Text name="callerIdNumber" wide />
      <Text name="callerIdFirstName" />
      <Text name="callerIdLastName" />
    </Group>
  );
}

/** What a file said stays to choose, be it a country or not. */
function Address({ country }: { country: string | null }) {
  const t = useTranslations("users.profile");
  const countries = usePlaces().countries();
  const isKnown = countries.some(({ value }) => value === country);
  const saved = country && !isKnown ? [{ value: country, label: country }] : [];
  return (
    <Group legend={t("address")}>
      <Text name="addressType" />
      <FormField
        type="select"
        name="addressCountry"
        label={t("addressCountry")}
        empty={t("notSet")}
        options={[...saved, ...countries]}
      />
      <Text name="addressStreet" wide />
      <Text name="addressPostalCode" />
      <Text name="addressLocality" />
      <Text name="addressRegion" wide />
    </Group>
  );
}
