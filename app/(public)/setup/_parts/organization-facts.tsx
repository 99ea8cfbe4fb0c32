import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import type { Shown } from "@/lib/provisioning";

/** An organization that exists: enough of it to tell the living one from a dead duplicate. */
export function OrganizationFacts({ of }: { of: Shown }) {
  const t = useTranslations("setup.facts");
  const format = useFormat();
  const { country } = usePlaces();
  const domains = of.domains.filter(({ status }) => status !== "pending");
  return (
    <DescriptionList
      facts={[
        { label: t("name"), value: of.name },
        { label: t("country"), value: country(of.country) },
        { label: t("region"), value: t(`regions.${of.region}`) },
        {
          label: t("domains"),
          value: domains.length
            ? format.list(
                domains.map(
                  ({ name, status }) => `${name} (${t(status === "verified" ? "verified" : "claimed")})`,
                ),
              )
            : t("noDomains"),
        },
        { label: t("activeUsers"), value: format.number(of.activeUsers) },
        {
          label: t("lastActivity"),
          value: of.lastActivityAt ? <DateTime value={of.lastActivityAt} /> : t("never"),
        },
      ]}
    />
  );
}
