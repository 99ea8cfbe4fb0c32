import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { DescriptionList } from "@/components/ui/description-list";
import { regions } from "@/lib/core/countries";
import { useBusinesses } from "@/lib/format/use-businesses";
import { usePlaces } from "@/lib/format/use-places";
import { type Launch, MAX_PLANNED_USERS } from "@/lib/launch";
import { describeOrganizationAction } from "../actions";
import { StepForm } from "./step-form";

/** Where its data lives, its business, and how many people will use the services. */
export function OrganizationStep({ launch }: { launch: Launch }) {
  const t = useTranslations("launch.organization");
  const names = useTranslations("setup.facts.regions");
  const businesses = useBusinesses();
  const { country } = usePlaces();
  const { answer, organization, regionStays } = launch;
  const initial = {
    region: answer.region ?? organization.region,
    vertical: answer.vertical ?? "",
    plannedUsers: answer.plannedUsers ? String(answer.plannedUsers) : "",
  };
  return (
    <>
      <DescriptionList
        facts={[
          { label: t("name"), value: <bdi>{organization.name}</bdi> },
          { label: t("country"), value: country(organization.country) },
          ...(regionStays ? [{ label: t("region"), value: names(organization.region) }] : []),
        ]}
      />
      <StepForm
        step="organization"
        launch={launch}
        action={describeOrganizationAction}
        initial={initial}
        hidden={regionStays ? { region: organization.region } : undefined}
      >
        {regionStays ? (
          <p className="text-sm text-ink-2">{t("regionStays")}</p>
        ) : (
          <FormField
            name="region"
            type="radio"
            label={t("region")}
            help={t("regionHelp")}
            options={regions.map((value) => ({ value, label: names(value) }))}
            required
          />
        )}
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
          help={t("plannedUsersHelp")}
          min={1}
          max={MAX_PLANNED_USERS}
          inputMode="numeric"
          required
        />
      </StepForm>
    </>
  );
}
