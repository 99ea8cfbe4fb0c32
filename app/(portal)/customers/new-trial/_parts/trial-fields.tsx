import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { SiteNameField } from "@/components/forms/site-name-field";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import { DEFAULT_LICENCES, lastDay, MOST_LICENCES, type TrialOffer, trialLengths } from "@/lib/trials";
import { FieldGroup } from "../../_company/field-group";
import { ProductRows } from "./product-rows";

/** What the form begins with. */
export const initialTrial = ({ products, obviousZone = "" }: TrialOffer): Record<string, string> => ({
  days: String(trialLengths[0]),
  timeZone: obviousZone,
  ...Object.fromEntries(products.map(({ code }) => [`quantity.${code}`, String(DEFAULT_LICENCES)])),
});

type TrialFieldsProps = {
  offer: TrialOffer;
  now: Date;
  /** Nothing is asked before. */
  first?: boolean;
};

/** Products and quantities, the site that meetings need, and how long. */
export function TrialFields({ offer, now, first }: TrialFieldsProps) {
  const t = useTranslations("trials.form");
  const format = useFormat();
  const lengths = trialLengths.map((days) => ({
    value: String(days),
    label: t("days", { days }),
    help: t("until", { day: format.day(lastDay(now, days)) }),
  }));
  // The site is asked for once meetings are chosen: by the style sheet, so that no script has to run.
  return (
    <div className="group/trial contents">
      <FieldGroup legend={t("products")} help={t("productsHelp", { max: MOST_LICENCES })} first={first}>
        <ProductRows products={offer.products} />
      </FieldGroup>
      {offer.needsSite && (
        <div className="hidden group-has-[[data-meetings]_:checked]/trial:block">
          <Site offer={offer} now={now} />
        </div>
      )}
      <div className="border-t border-line pt-4">
        <FormField name="days" type="radio" label={t("length")} options={lengths} required />
      </div>
    </div>
  );
}

function Site({ offer: { zones }, now }: TrialFieldsProps) {
  const t = useTranslations("trials.form");
  const words = useTranslations("meetingSites");
  const { timeZone } = usePlaces();
  return (
    <FieldGroup legend={t("site")} help={t("siteHelp")}>
      <SiteNameField
        label={words("urlName")}
        help={words("urlNameHelp")}
        checkAt="/customers/new-trial/site-name"
      />
      <FormField
        name="timeZone"
        type="select"
        label={words("timeZone")}
        options={zones.map((value) => ({ value, label: timeZone(value, now) }))}
        empty={t("zoneOfCountry")}
      />
    </FieldGroup>
  );
}
