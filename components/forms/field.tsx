import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Refused } from "./refused";

/** What a control must carry to belong to its field. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  required?: boolean;
};

type FieldProps = {
  /** Also the control's id; must be the only one on the page. */
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  /** Says so beside the label, where most fields are required. */
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** Label above, help under it, error in its place: `<Field id="q" label="…">{(p) => <Input {...p} />}</Field>`. */
export function Field({ id, label, help, error, required, optional, children }: FieldProps) {
  const t = useTranslations("ui");
  const helpId = help ? `${id}-help` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const described = [errorId, helpId].filter(Boolean).join(" ") || undefined;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-ink-3"> ({t("optional")})</span>}
      </label>
      {children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined, required })}
      {help && (
        <p id={helpId} className="text-sm text-ink-2">
          {help}
        </p>
      )}
      {error && <Refused id={id}>{error}</Refused>}
    </div>
  );
}
