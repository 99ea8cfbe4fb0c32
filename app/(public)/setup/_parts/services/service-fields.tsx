import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddressFields } from "@/components/forms/address-fields";
import { FormField } from "@/components/forms/form-field";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import { type Line, MOST_SITES, type SetUp, sharedLines } from "@/lib/provisioning";
import { SiteRows } from "./site-rows";

type ServiceFieldsProps = { wanted: SetUp["wanted"]; lines: Line[]; zones: string[]; now: Date };

export function ServiceFields({ wanted, lines, zones, now }: ServiceFieldsProps) {
  const t = useTranslations("setup.services");
  const { timeZone } = usePlaces();
  const shared = useShared(lines);
  const options = zones.map((value) => ({ value, label: timeZone(value, now) }));
  return (
    <>
      {/* What Enter in a field does: the first button of a form, which would ask for one more site. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />
      {wanted.meetings && (
        <Service title={t("meetings")} lines={lines.filter(({ family }) => family === "meetings")}>
          <SiteRows lines={shared} zones={options} most={MOST_SITES} />
        </Service>
      )}
      {wanted.calling && (
        <Service title={t("calling")} lines={lines.filter(({ family }) => family === "calling")}>
          <LocationFields zones={options} />
        </Service>
      )}
    </>
  );
}

/** What is distributed: the product, with its term where several are told apart by it. */
function useShared(lines: Line[]) {
  const t = useTranslations("setup");
  const shared = sharedLines(lines);
  return shared.map(({ key, productName, termMonths, autoRenew, quantity }) => {
    const alone = shared.filter((other) => other.productName === productName).length === 1;
    const term = [productName, t("months", { count: termMonths }), t(autoRenew ? "renews" : "ends")];
    return { key, label: alone ? productName : term.join(", "), quantity };
  });
}

function LocationFields({ zones }: { zones: { value: string; label: string }[] }) {
  const t = useTranslations("setup.services");
  const { countries } = usePlaces();
  return (
    <>
      <p className="text-sm text-ink-2">{t("locationHelp")}</p>
      <FormField name="name" label={t("locationName")} maxLength={80} autoComplete="off" required />
      <AddressFields
        label={t("locationCountry")}
        help={t("locationCountryHelp")}
        options={countries()}
        empty={t("pick")}
      >
        <FormField
          name="timeZone"
          type="select"
          label={t("locationZone")}
          options={zones}
          empty={t("pick")}
          required
        />
      </AddressFields>
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
      <div className="grid grid-cols-1 gap-4">{children}</div>
    </Section>
  );
}
