import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormField } from "@/components/forms/form-field";
import { SiteNameField } from "@/components/forms/site-name-field";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import type { Line, SetUp } from "@/lib/provisioning";

type ServiceFieldsProps = { wanted: SetUp["wanted"]; lines: Line[]; zones: string[]; now: Date };

export function ServiceFields({ wanted, lines, zones, now }: ServiceFieldsProps) {
  const t = useTranslations("setup.services");
  const { timeZone } = usePlaces();
  const options = zones.map((value) => ({ value, label: timeZone(value, now) }));
  return (
    <>
      {wanted.meetings && (
        <Service title={t("meetings")} lines={lines.filter(({ family }) => family === "meetings")}>
          <SiteNameField label={t("urlName")} help={t("urlNameHelp")} checkAt="/setup/site-name" required />
          <FormField
            name="earlyRelease"
            type="checkbox"
            label={t("earlyRelease")}
            help={t("earlyReleaseHelp")}
          />
        </Service>
      )}
      {wanted.calling && (
        <Service title={t("calling")} lines={lines.filter(({ family }) => family === "calling")}>
          <LocationFields />
        </Service>
      )}
      {(wanted.meetings || wanted.calling) && (
        <FormField
          name="timeZone"
          type="select"
          label={t("timeZone")}
          help={t("timeZoneHelp")}
          options={options}
          empty={t("pick")}
          required
        />
      )}
    </>
  );
}

function LocationFields() {
  const t = useTranslations("setup.services");
  const { countries } = usePlaces();
  return (
    <>
      <p className="text-sm text-ink-2">{t("locationHelp")}</p>
      <FormField name="locationName" label={t("locationName")} maxLength={80} autoComplete="off" required />
      <FormField
        name="locationCountry"
        type="select"
        label={t("locationCountry")}
        options={countries()}
        empty={t("pick")}
        required
      />
      <FormField name="street" label={t("street")} maxLength={200} autoComplete="off" required />
      <div className="grid gap-4 sm:grid-cols-[1fr_2fr]">
        <FormField name="postalCode" label={t("postalCode")} maxLength={20} autoComplete="off" optional />
        <FormField name="locality" label={t("locality")} maxLength={100} autoComplete="off" required />
      </div>
      <FormField name="region" label={t("region")} maxLength={100} autoComplete="off" optional />
    </>
  );
}

/** Products that are ready as they are. */
export function OtherProducts({ lines }: { lines: Line[] }) {
  const t = useTranslations("setup.services");
  const others = lines.filter(({ family }) => family !== "meetings" && family !== "calling");
  if (others.length === 0) return null;
  return (
    <Service title={t("others")} lines={others}>
      <p className="text-sm text-ink-2">{t("othersHelp")}</p>
    </Service>
  );
}

function Service({ title, lines, children }: { title: string; lines: Line[]; children: ReactNode }) {
  const t = useTranslations("setup");
  const format = useFormat();
  const bought = lines.map(
    ({ productName, quantity }) => `${productName}: ${t("licences", { count: quantity })}`,
  );
  return (
    <Section title={title} sentence={format.list(bought)}>
      <div className="grid gap-4">{children}</div>
    </Section>
  );
}
