import { useTranslations } from "next-intl";
import { KpiTile } from "@/components/charts/kpi-tile";
import { LicenceBar, LicenceLegend } from "@/components/charts/licence-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { Organization, OrganizationOverview as Overview } from "@/lib/organizations";
import type { ServicesToSetUp } from "@/lib/provisioning";
import { OrganizationFacts } from "./organization-facts";
import { OrganizationSubscriptions } from "./organization-subscriptions";
import { ServicesWaiting } from "./services-waiting";
import { Unfinished } from "./unfinished";

export type OverviewProps = {
  organization: Organization;
  overview: Overview;
  /** What the reader may do about what is not finished. */
  may: { sites: boolean; locations: boolean; users: boolean; orders: boolean };
  /** Orders whose services the reader was asked to set up. */
  waiting?: ServicesToSetUp[];
  now: Date;
};

/** An administrator's beginning: how many people and places, what was bought, what is not finished. */
export function OrganizationOverview(props: OverviewProps) {
  const t = useTranslations("organizations.overview");
  return (
    <>
      <PageHeader title={t("title")} />
      <Figures {...props} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <ServicesWaiting waiting={props.waiting ?? []} />
          <Unfinished {...props} />
          <Licences overview={props.overview} />
        </div>
        <div className="grid min-w-0 gap-4">
          <OrganizationSubscriptions {...props} />
          <Section title={t("facts")}>
            <OrganizationFacts {...props} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Figures({ organization: { id }, overview: { counts, licences } }: OverviewProps) {
  const t = useTranslations("organizations.overview");
  const format = useFormat();
  const base = `/organizations/${id}`;
  const left = licences.reduce((sum, { purchased, assigned }) => sum + Math.max(0, purchased - assigned), 0);
  const bought = licences.reduce((sum, { purchased }) => sum + purchased, 0);
  return (
    <div className="mb-4 grid grid-cols-2 gap-4 lg:grid-cols-4">
      <KpiTile label={t("users")} figure={format.number(counts.users)} href={`${base}/users`}>
        {counts.users > 0 && (
          <span className="text-xs text-ink-2">{t("invited", { count: counts.invited })}</span>
        )}
      </KpiTile>
      <KpiTile label={t("licencesLeft")} figure={format.number(left)}>
        <span className="text-xs text-ink-2">{t("ofBought", { bought: format.number(bought) })}</span>
      </KpiTile>
      <KpiTile label={t("sites")} figure={format.number(counts.sites)} href={`${base}/sites`} />
      <KpiTile label={t("locations")} figure={format.number(counts.locations)} href={`${base}/locations`} />
    </div>
  );
}

function Licences({ overview: { licences } }: { overview: Overview }) {
  const t = useTranslations("organizations.overview");
  return (
    <Section title={t("licences")} action={licences.length > 0 && <LicenceLegend />}>
      {licences.length === 0 && <p className="text-sm text-ink-2">{t("licencesNone")}</p>}
      <ul className="grid gap-2 text-sm">
        {licences.map(({ product, family, ...figures }) => (
          <li key={product} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>{product}</span>
            <LicenceBar {...figures} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
