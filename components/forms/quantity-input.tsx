import { Input } from "./input";

type QuantityInputProps = { id: string; name: string; value: string | undefined; error?: string };

/** A number beside its name, in a list of which some are chosen. */
export const QuantityInput = ({ id, name, value, error }: QuantityInputProps) => (
  <Input
    id={id}
    name={name}
    inputMode="numeric"
    autoComplete="off"
    maxLength={12}
    defaultValue={value}
    aria-invalid={error ? true : undefined}
    aria-describedby={error ? `${id}-error` : undefined}
    className="w-24! text-right tabular-nums"
  />
);
