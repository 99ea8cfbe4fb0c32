import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { addressLines } from "@/lib/core/addresses";
import { useFormat } from "@/lib/format/use-format";
import { isUsed, type LocationDetails, locationValues } from "@/lib/locations";
import { BackLink } from "../../_parts/back-link";
import { countryName } from "../../_parts/country-name";
import { changeLocationAction, removeLocationAction } from "../actions";
import { LocationFields } from "./location-fields";

type LocationSheetProps = {
  organizationId: string;
  location: LocationDetails;
  mayEdit: boolean;
  now: Date;
  /** One for each of the two forms. */
  submissions: { change: string; remove: string };
};

/** One location: what may be changed, and how it is removed. */
export function LocationSheet(props: LocationSheetProps) {
  const t = useTranslations("organizations.locations");
  const { organizationId, location, mayEdit } = props;
  return (
    <>
      <BackLink href={`/organizations/${organizationId}/locations`} label={t("back")} />
      <PageHeader title={location.name} sentence={<UsedBy use={location.use} />} />
      <div className="grid max-w-form gap-4">
        <Section title={t("settings")}>
          {mayEdit ? <Settings {...props} /> : <Facts location={location} />}
        </Section>
        {mayEdit && <Removal {...props} />}
      </div>
    </>
  );
}

function Settings({ organizationId, location, now, submissions }: LocationSheetProps) {
  const t = useTranslations("organizations");
  return (
    <ActionForm
      action={changeLocationAction}
      submit={t("save")}
      hidden={{ organizationId, locationId: location.id }}
      seen={locationValues(location)}
      submission={submissions.change}
    >
      <LocationFields country={location.country} now={now} savedZone={location.timeZone} />
    </ActionForm>
  );
}

function Facts({
  location: { country, timeZone, address, emergencyAddress },
}: {
  location: LocationDetails;
}) {
  const t = useTranslations("organizations.locations");
  const words = useTranslations("addresses.emergency");
  const locale = useLocale();
  const written = (parts: Record<string, string>) => <bdi>{addressLines(country, parts).join(", ")}</bdi>;
  return (
    <DescriptionList
      facts={[
        { label: t("address"), value: written(address) },
        { label: t("country"), value: countryName(locale, country) },
        { label: words("address"), value: emergencyAddress ? written(emergencyAddress) : words("same") },
        { label: t("timeZone"), value: timeZone },
      ]}
    />
  );
}

function useUseWords({ users, devices, numbers }: LocationDetails["use"]): string {
  const t = useTranslations("organizations.locations");
  const format = useFormat();
  return format.list([
    t("users", { count: users }),
    t("devices", { count: devices }),
    t("numbers", { count: numbers }),
  ]);
}

const UsedBy = ({ use }: { use: LocationDetails["use"] }) => useUseWords(use);

function Removal({ organizationId, location, submissions }: LocationSheetProps) {
  const t = useTranslations("organizations.locations");
  const list = useUseWords(location.use);
  if (isUsed(location.use))
    return (
      <Section title={t("remove")}>
        <p className="text-sm text-ink-2">{t("inUse", { list })}</p>
      </Section>
    );
  return (
    <Section title={t("remove")} sentence={t("removeHow")}>
      <ConfirmForm
        action={removeLocationAction}
        trigger={t("removeAsk")}
        title={t("removeTitle", { name: location.name })}
        consequence={t("removeHow")}
        submit={t("remove")}
        hidden={{ organizationId, locationId: location.id }}
        submission={submissions.remove}
      />
    </Section>
  );
}
