import { useLocale, useTranslations } from "next-intl";
import { KpiTile } from "@/components/charts/kpi-tile";
import { LicenceBar, LicenceLegend } from "@/components/charts/licence-bar";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { Organization } from "@/lib/organizations";

/** The organization at a glance: how many people and places, and what its licences are used for. */
export function OrganizationOverview({ organization }: { organization: Organization }) {
  const t = useTranslations("organizations.overview");
  const format = useFormat();
  const { id, counts } = organization;
  const base = `/organizations/${id}`;
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mb-4 grid gap-4 sm:grid-cols-3">
        <KpiTile label={t("users")} figure={format.number(counts.users)} href={`${base}/users`} />
        <KpiTile label={t("sites")} figure={format.number(counts.sites)} href={`${base}/sites`} />
        <KpiTile label={t("locations")} figure={format.number(counts.locations)} href={`${base}/locations`} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Licences organization={organization} />
        <Section title={t("facts")}>
          <Facts organization={organization} />
        </Section>
      </div>
    </>
  );
}

function Licences({ organization: { licences } }: { organization: Organization }) {
  const t = useTranslations("organizations.overview");
  return (
    <Section title={t("licences")} action={licences.length > 0 && <LicenceLegend />}>
      {licences.length === 0 && <p className="text-sm text-ink-2">{t("licencesNone")}</p>}
      <ul className="grid gap-2 text-sm">
        {licences.map(({ product, ...figures }) => (
          <li key={product} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>{product}</span>
            <LicenceBar {...figures} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Facts({ organization }: { organization: Organization }) {
  const t = useTranslations("organizations.overview");
  const format = useFormat();
  const { id, externalId, region, country, createdAt, counts } = organization;
  return (
    <DescriptionList
      facts={[
        { label: t("id"), value: <CopyId id={id} what={t("id")} /> },
        ...(externalId ? [{ label: t("externalId"), value: externalId }] : []),
        { label: t("region"), value: region },
        { label: t("country"), value: countryName(useLocale(), country) },
        { label: t("domains"), value: format.number(counts.domains) },
        { label: t("created"), value: <DateTime value={createdAt} /> },
      ]}
    />
  );
}

/** A code that no language knows is shown as it is. */
export function countryName(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
