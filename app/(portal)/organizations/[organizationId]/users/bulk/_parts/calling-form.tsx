import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { Input, Select } from "@/components/forms/input";
import { Button } from "@/components/ui/button";
import type { CallingChoices, UserPreview } from "@/lib/users";
import type { BulkUsersRequest } from "./read-request";

const needs = ["callingWithoutLocation", "callingWithoutNumber"];

/** Whether somebody has no place or number for the package, or got one here. */
export const asksForCalling = ({ calling }: BulkUsersRequest, { left }: UserPreview): boolean =>
  left.some(({ reason }) => needs.includes(reason.code)) ||
  calling.numbers ||
  calling.location !== "" ||
  calling.firstExtension !== "";

type CallingFormProps = { request: BulkUsersRequest; choices: CallingChoices };

/** Asks this page again with a location and a number or extension for those who have none: nothing is changed by it. */
export function CallingForm({ request, choices: { locations, numbers } }: CallingFormProps) {
  const t = useTranslations("users.bulk.calling");
  const words = useTranslations("users.calling");
  const { calling, packageCode, operation } = request;
  const hidden = [...new URLSearchParams(request.selected), ["do", operation], ["packageCode", packageCode]];
  return (
    <form className="mb-4 grid gap-4 rounded-md border border-line p-3" aria-label={t("title")}>
      {hidden.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div>
        <h3 className="font-medium">{t("title")}</h3>
        <p className="text-sm text-ink-2">{t("sentence")}</p>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          id="location"
          label={words("location")}
          help={locations.length === 0 ? words("noLocations") : undefined}
        >
          {(control) => (
            <Select
              {...control}
              name="location"
              empty={words("none")}
              defaultValue={calling.location}
              options={locations.map((value) => ({ value, label: value }))}
            />
          )}
        </Field>
        <Field id="firstExtension" label={t("firstExtension")} help={t("firstExtensionHelp")}>
          {(control) => (
            <Input
              {...control}
              name="firstExtension"
              defaultValue={calling.firstExtension}
              inputMode="numeric"
              maxLength={6}
              autoComplete="off"
            />
          )}
        </Field>
      </div>
      <Checkbox
        name="numbers"
        label={t("numbers")}
        help={numbers.length === 0 ? words("noNumbers") : t("numbersHelp")}
        defaultChecked={calling.numbers}
        disabled={numbers.length === 0}
      />
      <div>
        <Button type="submit">{t("show")}</Button>
      </div>
    </form>
  );
}
