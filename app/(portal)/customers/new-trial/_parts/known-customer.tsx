"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormContext } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";

/** The customer that the refusal names: the way there, and the way on for who means another company. */
export function KnownCustomer() {
  const t = useTranslations("trials.form");
  const { state } = useFormContext();
  const { adminEmail, another } = state.fields ?? {};
  const known = adminEmail?.values ?? another?.values;
  const asked = another !== undefined || state.values?.another !== undefined;
  return (
    <>
      {known && (
        <p className="-mt-2 text-sm">
          <Link href={`/customers/${known.customerId}/trials`} className="text-accent-ink underline">
            {t("openCustomer", { customer: String(known.customer) })}
          </Link>
        </p>
      )}
      {asked && <FormField name="another" type="checkbox" label={t("another")} />}
    </>
  );
}
