import type { MessageRef } from "@/lib/core/form-state";

/** Every way a request is refused: its HTTP status and the number clients can switch on. */
export const refusals = {
  malformed: { status: 400, errorCode: 40000 },
  unauthorized: { status: 401, errorCode: 40100 },
  forbidden: { status: 403, errorCode: 40300 },
  notFound: { status: 404, errorCode: 40400 },
  conflict: { status: 409, errorCode: 40900 },
  tooLarge: { status: 413, errorCode: 41300 },
  mediaType: { status: 415, errorCode: 41500 },
  invalidInput: { status: 422, errorCode: 42200 },
  ruleBroken: { status: 422, errorCode: 42201 },
  tooMany: { status: 429, errorCode: 42900 },
  defect: { status: 500, errorCode: 50000 },
} as const;
export type RefusalKind = keyof typeof refusals;

/** What is wrong with a request before any verb has run; the sentence is a key under `errors`. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  readonly kind: RefusalKind;
  readonly ref: MessageRef;
  readonly headers: Record<string, string>;

  constructor(kind: RefusalKind, ref: MessageRef, headers: Record<string, string> = {}) {
    super(`${kind}: ${ref.key}`);
    this.kind = kind;
    this.ref = ref;
    this.headers = headers;
  }
}
