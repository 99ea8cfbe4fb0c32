import { useTranslations } from "next-intl";
import { Field } from "@/components/forms/field";
import { Input, Select } from "@/components/forms/input";
import { useDomId } from "@/components/ui/dom-id";
import { type LogFilter, periods } from "@/lib/audit-log";
import { FilterButton } from "./filter-popover";

/** A period that ends now, or days of one's own, which go before it. */
export function TimeFilter({ filter: { chosen } }: { filter: LogFilter }) {
  const t = useTranslations("auditLog");
  const id = useDomId();
  const options = periods.map((value) => ({ value, label: t(`period.${value}`) }));
  const any = chosen.when.length + chosen.from.length + chosen.to.length > 0;
  return (
    <FilterButton label={t("filter.when")} chosen={any}>
      <Field id={`${id}-when`} label={t("filter.when")}>
        {(control) => (
          <Select
            {...control}
            name="when"
            options={options}
            empty={t("anyTime")}
            defaultValue={chosen.when[0]}
          />
        )}
      </Field>
      <Field id={`${id}-from`} label={t("filter.from")}>
        {(control) => <Input {...control} type="date" name="from" defaultValue={chosen.from[0]} />}
      </Field>
      <Field id={`${id}-to`} label={t("filter.to")} help={t("help.days")}>
        {(control) => <Input {...control} type="date" name="to" defaultValue={chosen.to[0]} />}
      </Field>
    </FilterButton>
  );
}
