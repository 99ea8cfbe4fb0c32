import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ActivityRow } from "@/components/activity/activity-list";
import { Link } from "@/components/still/link";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { Administrator, Customer } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { LicencesCell, NextDateCell } from "../../_parts/customer-cells";
import { CustomerTags } from "../../_parts/tag-list";
import { Timeline } from "./timeline";
import { ToDo } from "./to-do";

type CustomerProps = { customer: Customer; now: Date };
type FactsProps = CustomerProps & { mayTag: boolean };
type CustomerOverviewProps = FactsProps & { happened: ActivityRow[] };

/** What a partner wants to know of a customer before doing anything. */
export function CustomerOverview({ customer, happened, mayTag, now }: CustomerOverviewProps) {
  const t = useTranslations("customers.overview");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid gap-4">
        <ToDo customer={customer} now={now} />
        <Section title={t("facts")}>
          <Facts {...{ customer, mayTag, now }} />
        </Section>
      </div>
      <div className="grid gap-4">
        <Section title={t("administrators")}>
          <Administrators customer={customer} now={now} />
        </Section>
        <Timeline customer={customer} happened={happened} now={now} />
      </div>
    </div>
  );
}

function Facts({ customer, mayTag, now }: FactsProps) {
  const t = useTranslations("customers");
  const format = useFormat();
  const countries = new Intl.DisplayNames([useLocale()], { type: "region" });
  const { id, externalId, region, country, users, domains, sites, locations, tags } = customer;
  const words = (list: ReactNode[]) => (list.length > 0 ? list : t("overview.none"));
  return (
    <DescriptionList
      facts={[
        { label: t("overview.id"), value: <CopyId id={id} what={t("overview.id")} /> },
        { label: t("overview.externalId"), value: externalId ?? t("overview.none") },
        { label: t("overview.region"), value: isRegion(region) ? t(`region.${region}`) : region },
        { label: t("overview.country"), value: countryName(countries, country) },
        { label: t("overview.licences"), value: <LicencesCell row={customer} format={format} t={t} /> },
        {
          label: t("overview.nextDate"),
          value: <NextDateCell row={customer} format={format} now={now} t={t} />,
        },
        {
          label: t("overview.users"),
          value: (
            <Link
              href={`/organizations/${id}/users`}
              prefetch={false}
              className="text-accent-ink hover:underline"
            >
              {format.number(users)}
            </Link>
          ),
        },
        {
          label: t("overview.domains"),
          value: words(
            domains.map(({ name, status }) => (
              <p key={name}>
                {name} <span className="text-ink-2">({t(`overview.domain.${status}`)})</span>
              </p>
            )),
          ),
        },
        {
          label: t("overview.sites"),
          value: words(
            sites.map(({ id: site, urlName, timeZone }) => (
              <p key={site}>
                {urlName} <span className="text-ink-2">{timeZone}</span>
              </p>
            )),
          ),
        },
        {
          label: t("overview.locations"),
          value: words(
            locations.map((location) => (
              <p key={location.id}>
                {location.name} <span className="text-ink-2">{countryName(countries, location.country)}</span>
              </p>
            )),
          ),
        },
        {
          label: t("overview.tags"),
          value: <CustomerTags customerId={id} tags={tags} mayEdit={mayTag} />,
        },
      ]}
    />
  );
}

const isRegion = (region: string): region is "US" | "CA" | "EU" | "AE" =>
  ["US", "CA", "EU", "AE"].includes(region);

/** What is stored is the vendor's word; a code that no language knows is shown as it is. */
function countryName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function Administrators({ customer, now }: CustomerProps) {
  const t = useTranslations("customers");
  if (customer.administrators.length === 0)
    return <p className="text-sm text-ink-2">{t("overview.administratorsNone")}</p>;
  return (
    <ul className="grid text-sm">
      {customer.administrators.map((person) => (
        <li key={person.id} className="border-line py-2 not-last:border-b first:pt-0 last:pb-0">
          <Person person={person} customerId={customer.id} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Person({ person, customerId, now }: { person: Administrator; customerId: string; now: Date }) {
  const t = useTranslations("customers");
  const role = useTranslations("auth.roles");
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <div className="min-w-0">
        <Link
          href={`/organizations/${customerId}/users/${person.id}`}
          prefetch={false}
          className="font-medium hover:underline [overflow-wrap:anywhere]"
        >
          <bdi>{person.name || person.email}</bdi>
        </Link>
        <p className="text-ink-2 [overflow-wrap:anywhere]">
          {person.email} · {role(person.role)}
        </p>
      </div>
      <p className="text-ink-2">
        {person.lastAccessAt ? <DateTime value={person.lastAccessAt} now={now} show="ago" /> : t("never")}
      </p>
    </div>
  );
}
