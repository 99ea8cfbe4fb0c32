import { useTranslations } from "next-intl";
import { Field } from "@/components/forms/field";
import { Select } from "@/components/forms/input";
import { EmptyState } from "@/components/ui/empty-state";
import type { Assignable } from "@/lib/bulk";
import { ChoiceForm } from "./choice-form";
import type { BulkRequest } from "./read-request";

type PersonChoiceProps = { request: BulkRequest; people: Assignable[] };

/** To whom the customers go, or from whom. */
export function PersonChoice({ request, people }: PersonChoiceProps) {
  const t = useTranslations("bulk");
  const choose = useTranslations("administrators.customer");
  if (people.length === 0)
    return <EmptyState title={t("nobodyAssignable")} body={t("nobodyAssignableBody")} />;
  return (
    <ChoiceForm request={request}>
      <Field
        id="person"
        label={t("person")}
        help={t("nobodyAssignableBody")}
        error={request.asked ? t("missingPerson") : undefined}
        required
      >
        {(control) => (
          <Select
            {...control}
            name="person"
            empty={choose("choose")}
            options={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          />
        )}
      </Field>
    </ChoiceForm>
  );
}
