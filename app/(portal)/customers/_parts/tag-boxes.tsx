import type { ReactNode } from "react";
import { Checkbox } from "@/components/forms/choice";
import { Refused } from "@/components/forms/refused";
import { TagMark } from "@/components/ui/tag";

type BoxesProps = {
  id: string;
  legend: string;
  error?: string;
  boxes: { name: string; checked: boolean; label: ReactNode; help?: string }[];
};

/** Tags to tick, several at once. */
export function TagBoxes({ id, legend, error, boxes }: BoxesProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="min-w-0 rounded-sm"
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      {error && <Refused id={id}>{error}</Refused>}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {boxes.map(({ name, checked, label, help }) => (
          <Checkbox key={name} name={name} value="on" defaultChecked={checked} label={label} help={help} />
        ))}
      </div>
    </fieldset>
  );
}

export const TagWords = ({ name, colour }: { name: string; colour: string }) => (
  <span className="inline-flex max-w-full items-center gap-2">
    <TagMark colour={colour} />
    <bdi className="min-w-0 [overflow-wrap:anywhere]">{name}</bdi>
  </span>
);

type ColoursProps = {
  name: string;
  legend: string;
  value: string;
  colours: { value: string; label: string }[];
};

/** One of the palette, each by its dot and its name. */
export function TagColours({ name, legend, value, colours }: ColoursProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
        {colours.map((colour) => (
          <label key={colour.value} className="flex items-center gap-2 py-1 touch:min-h-11">
            <input
              type="radio"
              name={name}
              value={colour.value}
              defaultChecked={colour.value === value}
              className="size-4 shrink-0 touch:size-5"
            />
            <TagMark colour={colour.value} />
            {colour.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
