import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Organization } from "@/lib/organizations";
import { type SiteDetails, siteValues } from "@/lib/sites";
import { BackLink } from "../../_parts/back-link";
import { TimeZoneField } from "../../_parts/time-zone-field";
import { changeSiteAction, removeSiteAction } from "../actions";

type SiteSheetProps = {
  organization: Organization;
  site: SiteDetails;
  mayEdit: boolean;
  now: Date;
  /** One for each of the two forms. */
  submissions: { change: string; remove: string };
};

/** One site: what may be changed, and how it is removed. */
export function SiteSheet(props: SiteSheetProps) {
  const t = useTranslations("organizations.sites");
  const { organization, site, mayEdit } = props;
  return (
    <>
      <BackLink href={`/organizations/${organization.id}/sites`} label={t("back")} />
      <PageHeader title={site.urlName} sentence={t("nameStays")} />
      <div className="grid max-w-form gap-4">
        <Section title={t("settings")}>{mayEdit ? <Settings {...props} /> : <Facts site={site} />}</Section>
        {mayEdit && <Removal {...props} />}
      </div>
    </>
  );
}

function Settings({ organization: { id, country }, site, now, submissions }: SiteSheetProps) {
  const t = useTranslations("organizations.sites");
  const words = useTranslations("organizations");
  return (
    <ActionForm
      action={changeSiteAction}
      submit={words("save")}
      hidden={{ organizationId: id, siteId: site.id }}
      seen={siteValues(site)}
      submission={submissions.change}
    >
      <TimeZoneField
        label={t("timeZone")}
        help={t("timeZoneHelp")}
        country={country}
        now={now}
        saved={site.timeZone}
      />
      <FormField
        name="earlyRelease"
        type="checkbox"
        label={t("earlyReleaseLabel")}
        help={t("earlyReleaseHelp")}
      />
    </ActionForm>
  );
}

function Facts({ site }: { site: SiteDetails }) {
  const t = useTranslations("organizations.sites");
  const words = useTranslations("organizations");
  return (
    <DescriptionList
      facts={[
        { label: t("timeZone"), value: site.timeZone },
        { label: t("earlyRelease"), value: words(site.earlyRelease ? "yes" : "no") },
      ]}
    />
  );
}

function Removal({ organization, site, submissions }: SiteSheetProps) {
  const t = useTranslations("organizations.sites");
  if (site.subscriptions > 0)
    return (
      <Section title={t("remove")}>
        <p className="text-sm text-ink-2">{t("inUse", { count: site.subscriptions })}</p>
      </Section>
    );
  return (
    <Section title={t("remove")} sentence={t("removeHow")}>
      <ConfirmForm
        action={removeSiteAction}
        trigger={t("removeAsk")}
        title={t("removeTitle", { name: site.urlName })}
        consequence={t("removeHow")}
        submit={t("remove")}
        hidden={{ organizationId: organization.id, siteId: site.id }}
        submission={submissions.remove}
      />
    </Section>
  );
}
