"use client";
import { useState } from "react";
import { type Region, regionOf } from "@/lib/core/countries";
import { useField } from "./form-context";
import { FormField } from "./form-field";
import type { Option } from "./input";

type CountryFieldProps = {
  label: string;
  help: string;
  empty: string;
  options: Option[];
  /** Of each region, the sentence that says where the data is kept. */
  regions: Record<Region, string>;
};

/** The country, and under it the region that follows from it. */
export function CountryField({ regions, ...rest }: CountryFieldProps) {
  const { value } = useField("country");
  const [chosen, choose] = useState(value);
  const region = regionOf(chosen);
  return (
    // The change of the select comes up to here.
    <div
      className="grid gap-1"
      onChange={({ target }) => target instanceof HTMLSelectElement && choose(target.value)}
    >
      <FormField name="country" type="select" required {...rest} />
      <p role="status" className="-mb-1 min-h-5 text-sm text-ink-2">
        {region && regions[region]}
      </p>
    </div>
  );
}
