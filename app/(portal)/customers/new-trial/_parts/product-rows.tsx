"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/forms/choice";
import { useField } from "@/components/forms/form-context";
import { QuantityInput } from "@/components/forms/quantity-input";
import { Refused } from "@/components/forms/refused";

type Product = { code: string; name: string; meetings: boolean };

/** Which products, and how many licences of each; the quantity counts where the product is chosen. */
export function ProductRows({ products }: { products: Product[] }) {
  const { id, error } = useField("quantity");
  return (
    <div id={id} tabIndex={-1}>
      {error && (
        <Refused id={id} className="py-1">
          {error}
        </Refused>
      )}
      <ul className="divide-y divide-line">
        {products.map((product) => (
          <ProductRow key={product.code} product={product} />
        ))}
      </ul>
    </div>
  );
}

function ProductRow({ product: { code, name, meetings } }: { product: Product }) {
  const t = useTranslations("trials.form");
  const chosen = useField(`product.${code}`);
  const { id, error, value } = useField(`quantity.${code}`);
  return (
    <li
      data-meetings={meetings || undefined}
      className="flex flex-wrap items-center justify-between gap-x-4 py-1.5"
    >
      <Checkbox
        key={chosen.value}
        id={chosen.id}
        name={`product.${code}`}
        label={name}
        defaultChecked={chosen.value === "on"}
      />
      <label className="flex items-center gap-2 text-sm text-ink-2" htmlFor={id}>
        <span className="sr-only">{t("licencesOf", { product: name })}</span>
        <span aria-hidden className="max-sm:hidden">
          {t("licences")}
        </span>
        <QuantityInput id={id} name={`quantity.${code}`} value={value} error={error} />
      </label>
      {error && (
        <Refused id={id} className="w-full py-1">
          {error}
        </Refused>
      )}
    </li>
  );
}
