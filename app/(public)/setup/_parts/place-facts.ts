import type { useTranslations } from "next-intl";
import { addressLines } from "@/lib/core/addresses";
import { type Line, type ServicesAnswer, sharedLines } from "@/lib/provisioning";

type Words = ReturnType<typeof useTranslations<"setup">>;
type Site = ServicesAnswer["sites"][number];

/** Sites with their licences, and locations, as facts. */
export function placeFacts(t: Words, services: ServicesAnswer | undefined, lines: Line[] = []) {
  const { sites = [], locations = [] } = services ?? {};
  return [
    ...sites.map((site) => ({
      label: t("summary.site"),
      value: [
        site.urlName,
        site.timeZone.replaceAll("_", " "),
        ...(site.earlyRelease ? [t("services.earlyRelease")] : []),
        ...sharesOf(t, site, lines),
      ].join(", "),
    })),
    ...locations.flatMap(({ name, country, address, emergencyAddress }) => [
      { label: t("summary.location"), value: [name, ...addressLines(country, address)].join(", ") },
      ...(emergencyAddress
        ? [{ label: t("summary.emergency"), value: addressLines(country, emergencyAddress).join(", ") }]
        : []),
    ]),
  ];
}

const sharesOf = (t: Words, { shares }: Site, lines: Line[]) =>
  sharedLines(lines).flatMap(({ key, productName }) => {
    const count = shares.find(({ line }) => line === key)?.licences ?? 0;
    return count > 0 ? [`${productName}: ${t("licences", { count })}`] : [];
  });
