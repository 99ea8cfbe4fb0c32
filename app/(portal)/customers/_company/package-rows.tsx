"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/forms/choice";
import { useField } from "@/components/forms/form-context";
import { QuantityInput } from "@/components/forms/quantity-input";
import { Refused } from "@/components/forms/refused";
import { SavedNow } from "@/components/forms/stale-note";

export type PackageRow = {
  code: string;
  name: string;
  /** What is to know of it: how many have it, or that it is for workspaces. */
  note?: string;
};

/** Which packages, and how many users may have each; the quantity counts where there is a cap. */
export function PackageRows({ packages }: { packages: PackageRow[] }) {
  const { id, error } = useField("packages");
  return (
    <div id={id} tabIndex={-1}>
      {error && (
        <Refused id={id} className="py-1">
          {error}
        </Refused>
      )}
      <ul className="divide-y divide-line">
        {packages.map((each) => (
          <OnePackage key={each.code} {...each} />
        ))}
      </ul>
    </div>
  );
}

function OnePackage({ code, name, note }: PackageRow) {
  const t = useTranslations("wholesale");
  const chosen = useField(`chosen.${code}`);
  const uncapped = useField(`uncapped.${code}`);
  const { id, error, value, saved } = useField(`packages.${code}`);
  // Without a cap there is nothing to type: by the style sheet, so that no script has to run.
  return (
    <li className="group/package flex flex-wrap items-center justify-between gap-x-4 py-1.5">
      <Checkbox
        key={`chosen ${chosen.value}`}
        id={chosen.id}
        name={`chosen.${code}`}
        label={name}
        help={note}
        defaultChecked={chosen.value === "on"}
      />
      <div className="ml-auto flex items-center gap-x-4">
        <label
          className="flex items-center gap-2 text-sm text-ink-2 group-has-[[data-uncapped]:checked]/package:invisible"
          htmlFor={id}
        >
          <span className="sr-only">{t("quantityOf", { package: name })}</span>
          <span aria-hidden>{t("atMost")}</span>
          <QuantityInput id={id} name={`packages.${code}`} value={value} error={error} />
        </label>
        <Checkbox
          key={`uncapped ${uncapped.value}`}
          id={uncapped.id}
          name={`uncapped.${code}`}
          label={<span className="text-sm">{t("uncapped")}</span>}
          aria-label={t("uncappedNamed", { package: name })}
          data-uncapped
          defaultChecked={uncapped.value === "on"}
        />
      </div>
      {error && (
        <Refused id={id} className="w-full py-1">
          {error}
        </Refused>
      )}
      {chosen.saved !== undefined && <Saved value={chosen.saved} on="on" />}
      {saved !== undefined && uncapped.saved !== "on" && <Saved value={saved} />}
      {uncapped.saved !== undefined && <Saved label={t("uncapped")} value={uncapped.saved} on="on" />}
    </li>
  );
}

const Saved = ({ label, ...rest }: { label?: string; value: string; on?: string }) => (
  <p className="w-full text-sm">
    <SavedNow {...rest} after={label} />
  </p>
);
