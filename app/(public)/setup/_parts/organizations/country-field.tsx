"use client";
import { useState } from "react";
import { useField } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";
import type { Option } from "@/components/forms/input";
import { type Region, regionOf } from "@/lib/core/countries";

type CountryFieldProps = {
  label: string;
  help: string;
  empty: string;
  options: Option[];
  /** Where the data will be, said of each region. */
  kept: Record<Region, string>;
};

/** The country, and where the data of an organization there is kept: shown as soon as it is chosen. */
export function CountryField({ kept, help, ...field }: CountryFieldProps) {
  const { value } = useField("country");
  const [chosen, choose] = useState<string>();
  const region = regionOf(chosen ?? value ?? "");
  return (
    <div
      onChange={({ target }) => target instanceof HTMLSelectElement && choose(target.value)}
      className="grid gap-1"
    >
      <FormField {...field} name="country" type="select" help={help} required />
      <p aria-live="polite" className="text-sm font-medium empty:hidden">
        {region && kept[region]}
      </p>
    </div>
  );
}
