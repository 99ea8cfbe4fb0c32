import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Badge } from "@/components/ui/badge";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { useFormat } from "@/lib/format/use-format";
import type { Organization } from "@/lib/organizations";
import { countryName } from "./country-name";
import type { OverviewProps } from "./organization-overview";
import { useVertical } from "./use-vertical";

/** Who and where the organization is. */
export function OrganizationFacts({ organization, overview }: OverviewProps) {
  const t = useTranslations("organizations.overview");
  const format = useFormat();
  const locale = useLocale();
  const vertical = useVertical();
  const regionName = useTranslations("customers.region");
  const regionKey = organization.region as Parameters<typeof regionName.has>[0];
  const { id, externalId, region, country, createdAt, plannedUsers, relation } = organization;
  return (
    <DescriptionList
      facts={[
        { label: t("id"), value: <CopyId id={id} what={t("id")} /> },
        ...(externalId && relation === "managed"
          ? [{ label: t("externalId"), value: <bdi>{externalId}</bdi> }]
          : []),
        { label: t("region"), value: regionName.has(regionKey) ? regionName(regionKey) : region },
        { label: t("country"), value: countryName(locale, country) },
        ...(organization.vertical ? [{ label: t("vertical"), value: vertical(organization.vertical) }] : []),
        ...(plannedUsers ? [{ label: t("planned"), value: format.number(plannedUsers) }] : []),
        {
          label: t("administrators"),
          value: (
            <FigureLink href={`/organizations/${id}/administrators`}>
              {format.number(overview.counts.administrators)}
            </FigureLink>
          ),
        },
        {
          label: t("domains"),
          value: (
            <FigureLink href={`/organizations/${id}/domains`}>
              {format.number(overview.domains.all)}
            </FigureLink>
          ),
        },
        { label: t("support"), value: <Support organization={organization} /> },
        { label: t("created"), value: <DateTime value={createdAt} /> },
      ]}
    />
  );
}

function FigureLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="text-accent-ink hover:underline">
      {children}
    </Link>
  );
}

function Support({ organization: { supportAccessUntil: until } }: { organization: Organization }) {
  const t = useTranslations("organizations.overview");
  const format = useFormat();
  if (!until) return t("supportOff");
  return <Badge meaning="attention">{t("supportUntil", { until: format.dateTime(until) })}</Badge>;
}
