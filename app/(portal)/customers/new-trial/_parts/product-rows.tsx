"use client";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/forms/choice";
import { useField } from "@/components/forms/form-context";
import { Input } from "@/components/forms/input";

type Product = { code: string; name: string; meetings: boolean };

/** Which products, and how many licences of each; the quantity counts where the product is chosen. */
export function ProductRows({ products }: { products: Product[] }) {
  const { id, error } = useField("quantity");
  return (
    <div id={id} tabIndex={-1}>
      {error && <Refusal id={`${id}-error`} text={error} />}
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
        <Input
          id={id}
          name={`quantity.${code}`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="w-24! text-right tabular-nums"
        />
      </label>
      {error && <Refusal id={`${id}-error`} text={error} />}
    </li>
  );
}

const Refusal = ({ id, text }: { id: string; text: string }) => (
  <p id={id} className="flex w-full items-start gap-1 py-1 text-sm text-bad-ink">
    <CircleAlert size={14} aria-hidden className="mt-[3px] shrink-0" />
    {text}
  </p>
);
