import type { MessageRef } from "./form-state";

export type ErrorCode = "notFound" | "forbidden" | "conflict" | "ruleBroken" | "invalidInput";

/** Everything a person can be refused with. `message` is a key under `errors`; anything else thrown is a defect. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ErrorCode;
  readonly ref: MessageRef;
  readonly fields: Record<string, MessageRef>;

  constructor(code: ErrorCode, ref: MessageRef, fields: Record<string, MessageRef> = {}) {
    super(`${code}: ${ref.key}`);
    this.code = code;
    this.ref = ref;
    this.fields = fields;
  }
}

type Values = MessageRef["values"];

/** Also for what exists but is another tenant's: the answer must not tell the difference. */
export const notFound = (what = "thing") => new DomainError("notFound", { key: `notFound.${what}` });
export const forbidden = (key = "forbidden") => new DomainError("forbidden", { key });
export const conflict = (key: string, values?: Values) => new DomainError("conflict", { key, values });
export const ruleBroken = (key: string, values?: Values) => new DomainError("ruleBroken", { key, values });

/** Refuses input field by field: `invalid({ email: "field.email" })` or with values. */
export function invalid(fields: Record<string, string | MessageRef>): DomainError {
  const refs = Object.entries(fields).map(([name, ref]) => [
    name,
    typeof ref === "string" ? { key: ref } : ref,
  ]);
  return new DomainError("invalidInput", { key: "invalidInput" }, Object.fromEntries(refs));
}
