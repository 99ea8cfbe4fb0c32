"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import {
  type AddressPart,
  addressLengths,
  addressParts,
  addressRows,
  isNeeded,
  postalCodeExample,
  wordFor,
} from "@/lib/core/addresses";
import type { AddressFieldsProps } from "./address-fields";
import { useField } from "./form-context";
import { FormField } from "./form-field";

/** Another country asks for other fields at once; without scripts when its button is pressed. */
export function LiveAddressFields({ label, help, options, empty, children }: AddressFieldsProps) {
  const t = useTranslations("addresses");
  const { value: saved } = useField("country");
  const { value: emergency } = useField("emergency");
  const [chosen, setChosen] = useState({ over: saved, country: saved });
  const country = chosen.over === saved ? chosen.country : saved;
  const follow = ({ target }: FormEvent) =>
    target instanceof HTMLSelectElement && setChosen({ over: saved, country: target.value });
  return (
    <>
      <div className="grid gap-2" onChange={follow}>
        <FormField name="country" type="select" {...{ label, help, options, empty }} required />
        <noscript>
          <Button type="submit" name="ask" value="country" formNoValidate>
            {t("changeCountry")}
          </Button>
        </noscript>
      </div>
      {children}
      <Parts country={country} />
      <fieldset className="group grid gap-4 border-t border-line pt-4">
        <FormField
          key={emergency}
          name="emergency"
          type="radio"
          label={t("emergency.legend")}
          help={t("emergency.help")}
          options={(["same", "other"] as const).map((value) => ({ value, label: t(`emergency.${value}`) }))}
        />
        <div className="hidden group-has-[[value=other]:checked]:block">
          <Parts country={country} of="emergency." />
        </div>
      </fieldset>
    </>
  );
}

const spans = ["sm:col-span-6", "sm:col-span-6", "sm:col-span-3", "sm:col-span-2"];

/** The fields of the country in its order. Those it does not have stay unseen, with what was typed into them. */
function Parts({ country, of = "" }: { country: string; of?: "" | "emergency." }) {
  const rows = addressRows(country);
  const shown = rows.flat();
  const span = (part: AddressPart) => spans[rows.find((row) => row.includes(part))?.length ?? 1];
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      {[...shown, ...addressParts.filter((part) => !shown.includes(part))].map((part) => (
        <div key={part} className={shown.includes(part) ? span(part) : "hidden"}>
          <Part {...{ country, part, of }} needed={isNeeded(country, part)} />
        </div>
      ))}
    </div>
  );
}

type PartProps = { country: string; part: AddressPart; of: "" | "emergency."; needed: boolean };

function Part({ country, part, of, needed }: PartProps) {
  const t = useTranslations("addresses");
  const example = part === "postalCode" ? postalCodeExample(country) : undefined;
  return (
    <FormField
      name={`${of}${part}`}
      label={t(wordFor(country, part))}
      help={example && t("example", { example })}
      maxLength={addressLengths[part]}
      autoComplete="off"
      // What an unseen field needs, only the server can ask for.
      required={needed && !of}
      optional={!needed}
    />
  );
}
