import type { ComponentProps, ReactNode } from "react";
import type { Option } from "./input";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  help?: ReactNode;
  muted?: boolean;
};

function Choice({ kind, label, help, muted, ...rest }: ChoiceProps & { kind: "checkbox" | "radio" }) {
  return (
    <label className="flex items-start gap-2 py-1 touch:min-h-11 touch:items-center has-disabled:text-ink-3">
      <input type={kind} className="mt-0.5 size-4 shrink-0 touch:mt-0 touch:size-5" {...rest} />
      <span className="grid min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span className={muted ? "text-ink-2" : undefined}>{label}</span>
        {help && <span className="text-sm text-ink-2">{help}</span>}
      </span>
    </label>
  );
}

export const Checkbox = (props: ChoiceProps) => <Choice kind="checkbox" {...props} />;

type RadioGroupProps = {
  legend: string;
  name: string;
  options: Option[];
  defaultValue?: string;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  id?: string;
};

/** One of few, all visible. */
export function RadioGroup({
  legend,
  name,
  options,
  defaultValue,
  help,
  error,
  required,
  id,
}: RadioGroupProps) {
  const helpId = help ? `${id ?? name}-help` : undefined;
  const errorId = error ? `${id ?? name}-error` : undefined;
  return (
    <fieldset aria-describedby={[errorId, helpId].filter(Boolean).join(" ") || undefined} className="min-w-0">
      <legend className="mb-1 font-medium">{legend}</legend>
      {error && (
        <p id={errorId} className="text-sm text-bad-ink">
          {error}
        </p>
      )}
      {options.map(({ value, label, help: about, disabled, muted }, index) => (
        <Choice
          key={value}
          kind="radio"
          id={index === 0 ? id : undefined}
          name={name}
          value={value}
          label={label}
          help={about}
          disabled={disabled}
          muted={muted}
          required={required}
          defaultChecked={value === defaultValue}
        />
      ))}
      {help && (
        <p id={helpId} className="mt-1 text-sm text-ink-2">
          {help}
        </p>
      )}
    </fieldset>
  );
}
