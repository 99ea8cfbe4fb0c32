"use client";
import { useTranslations } from "next-intl";
import { useFormContext } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";
import { Link } from "@/components/still/link";

/** The customer that the refusal names: the way there, and the way on for who means another company. */
export function KnownCustomer({ tab = "" }: { tab?: "" | "/trials" }) {
  const t = useTranslations("newCustomer");
  const { state } = useFormContext();
  const { externalId, adminEmail, another } = state.fields ?? {};
  const known = adminEmail?.values ?? another?.values ?? externalId?.values;
  const asked = another !== undefined || state.values?.another !== undefined;
  return (
    <>
      {known?.customerId && (
        <p className="-mt-2 text-sm">
          <Link href={`/customers/${known.customerId}${tab}`} className="text-accent-ink underline">
            {t("openCustomer", { customer: String(known.customer) })}
          </Link>
        </p>
      )}
      {asked && <FormField name="another" type="checkbox" label={t("another")} />}
    </>
  );
}
