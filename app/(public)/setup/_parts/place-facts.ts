import type { useTranslations } from "next-intl";
import type { ServicesAnswer } from "@/lib/provisioning";

/** Sites and locations as facts. */
export function placeFacts(
  t: ReturnType<typeof useTranslations<"setup">>,
  services: ServicesAnswer | undefined,
) {
  const { sites = [], locations = [] } = services ?? {};
  return [
    ...sites.map(({ urlName, timeZone, earlyRelease }) => ({
      label: t("summary.site"),
      value: [
        urlName,
        timeZone.replaceAll("_", " "),
        ...(earlyRelease ? [t("services.earlyRelease")] : []),
      ].join(", "),
    })),
    ...locations.map(({ name, address }) => ({
      label: t("summary.location"),
      value: [name, address.street, address.postalCode, address.locality, address.region]
        .filter(Boolean)
        .join(", "),
    })),
  ];
}
