import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SiteNameField } from "@/components/forms/site-name-field";
import { PageHeader } from "@/components/ui/page-header";
import { timeZonesFor } from "@/lib/core/time-zones";
import type { Organization } from "@/lib/organizations";
import { BackLink } from "../../_parts/back-link";
import { TimeZoneField } from "../../_parts/time-zone-field";
import { createSiteAction } from "../actions";

type NewSiteProps = { organization: Organization; now: Date; submission: string };

export function NewSite({ organization: { id, country }, now, submission }: NewSiteProps) {
  const t = useTranslations("organizations.sites");
  const base = `/organizations/${id}/sites`;
  const { obvious = "" } = timeZonesFor(country, now);
  return (
    <>
      <BackLink href={base} label={t("back")} />
      <PageHeader title={t("newTitle")} />
      <ActionForm
        action={createSiteAction}
        submit={t("add")}
        hidden={{ organizationId: id }}
        initial={{ timeZone: obvious }}
        submission={submission}
      >
        <SiteNameField label={t("urlName")} help={t("urlNameHelp")} checkAt={`${base}/name`} required />
        <TimeZoneField label={t("timeZone")} help={t("timeZoneHelp")} country={country} now={now} />
        <FormField
          name="earlyRelease"
          type="checkbox"
          label={t("earlyReleaseLabel")}
          help={t("earlyReleaseHelp")}
        />
      </ActionForm>
    </>
  );
}
