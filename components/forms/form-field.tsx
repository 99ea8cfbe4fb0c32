"use client";
import type { ComponentProps, ReactNode } from "react";
import { Checkbox, RadioGroup } from "./choice";
import { Field } from "./field";
import { useField } from "./form-context";
import { Input, type Option, Select, Textarea } from "./input";
import { SavedNow } from "./stale-note";

type Plain = "text" | "email" | "password" | "number" | "date" | "url" | "search" | "tel" | "file";

type FormFieldProps = {
  name: string;
  label: string;
  help?: ReactNode;
  required?: boolean;
  optional?: boolean;
  type?: Plain | "textarea" | "select" | "checkbox" | "radio";
  /** For select and radio. */
  options?: Option[];
  /** For select: a first line without value. */
  empty?: string;
} & Pick<
  ComponentProps<"input">,
  | "autoComplete"
  | "disabled"
  | "inputMode"
  | "max"
  | "maxLength"
  | "min"
  | "minLength"
  | "pattern"
  | "placeholder"
  | "readOnly"
  | "spellCheck"
  | "step"
  | "title"
  | "value"
>;

/**
 * A field of <ActionForm>: reads its error and kept value by `name`.
 * A checkbox sends `value` (default "on"); it is checked when the initial or kept value is the same.
 */
export function FormField({
  name,
  label,
  help: ownHelp,
  type = "text",
  options = [],
  empty,
  value,
  ...rest
}: FormFieldProps) {
  const { id, error, value: kept, saved } = useField(name);
  const { required, optional, ...native } = rest;
  const on = type === "checkbox" ? String(value ?? "on") : undefined;
  const help =
    saved === undefined ? ownHelp : <SavedNow value={saved} after={ownHelp} options={options} on={on} />;

  if (type === "checkbox")
    return (
      <div className="grid">
        <Checkbox
          {...native}
          id={id}
          name={name}
          value={value ?? "on"}
          label={label}
          help={help}
          required={required}
          defaultChecked={kept === (value ?? "on")}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        {error && (
          <p id={`${id}-error`} className="text-sm text-bad-ink">
            {error}
          </p>
        )}
      </div>
    );
  if (type === "radio")
    return (
      <RadioGroup {...{ id, name, options, help, error, required }} legend={label} defaultValue={kept} />
    );
  return (
    <Field {...{ id, label, help, error, required, optional }}>
      {(control) => {
        // A fresh key: React's reset after an action would bring a select's first value back.
        if (type === "select")
          return (
            <Select
              key={kept}
              {...control}
              {...{ name, options, empty }}
              disabled={rest.disabled}
              defaultValue={kept}
            />
          );
        if (type === "textarea")
          return (
            <Textarea
              {...control}
              name={name}
              defaultValue={kept}
              maxLength={rest.maxLength}
              placeholder={rest.placeholder}
            />
          );
        const typed = type === "password" || type === "file" ? undefined : kept;
        return <Input {...native} {...control} name={name} type={type} defaultValue={typed} />;
      }}
    </Field>
  );
}
