"use client";
import { useField } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";

/** Shown when an organization like the new one is there already: the person decides. */
export function Anyway({ label }: { label: string }) {
  const { error, value } = useField("anyway");
  return error || value ? <FormField name="anyway" type="checkbox" label={label} /> : null;
}
