import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { regionOf } from "@/lib/core/countries";
import { usePlaces } from "@/lib/format/use-places";
import type { NewCustomer } from "@/lib/provisioning";

type NewFactsProps = {
  organization: Pick<NewCustomer, "name" | "vertical" | "country">;
  /** Name and address of who will be invited. */
  administrator: string;
};

/** An organization that does not exist yet. */
export function NewFacts({ organization: { name, vertical, country }, administrator }: NewFactsProps) {
  const t = useTranslations("setup");
  const places = usePlaces();
  const region = regionOf(country);
  return (
    <DescriptionList
      facts={[
        { label: t("facts.name"), value: name },
        { label: t("customer.vertical"), value: t(`verticals.${vertical}`) },
        { label: t("facts.country"), value: places.country(country) },
        { label: t("facts.region"), value: region ? t(`facts.regions.${region}`) : "" },
        { label: t("customer.admin"), value: administrator },
      ]}
    />
  );
}
