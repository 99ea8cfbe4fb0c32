import type { z } from "zod";
import type { Ctx } from "@/lib/access";
import { DomainError } from "@/lib/core/errors";
import { ADDRESS_HEADER } from "@/lib/core/headers";
import { refusals } from "@/lib/core/input";
import { callerOf } from "./caller";
import { type Refused, refusedBy, wordsFor } from "./error-answer";
import { readBody } from "./read-body";
import type { ApiScope } from "./scopes";

/** Turns an item's error into what the answer says of it. */
export type Explain = (error: unknown) => Omit<Refused, "headers">;

type Definition<S extends z.ZodType> = {
  scope: ApiScope;
  /** What the JSON must hold; issues are message keys under `errors`. */
  body: S;
  run: (ctx: Ctx, input: z.output<S>, explain: Explain) => Promise<unknown>;
};

/**
 * A route handler of the API: token, limit, scope, body, one verb, JSON. Errors are
 * `{message, errors: [{field?, description, errorCode}], trackingId}`; the tracking id is also a header of every answer.
 */
export function apiRoute<S extends z.ZodType>({ scope, body, run }: Definition<S>) {
  return async (request: Request): Promise<Response> => {
    const trackingId = `HUB_${crypto.randomUUID()}`;
    const words = wordsFor(request.headers.get("accept-language"));
    try {
      const address = request.headers.get(ADDRESS_HEADER);
      const ctx = await callerOf(request.headers.get("authorization"), scope, address);
      const input = parse(body, await readBody(request));
      const explain: Explain = (error) => {
        const { headers, ...rest } = refusedBy(error, words, trackingId);
        return rest;
      };
      return answer(200, await run(ctx, input, explain), trackingId);
    } catch (error) {
      const { status, headers, ...rest } = refusedBy(error, words, trackingId);
      return answer(status, { ...rest, trackingId }, trackingId, headers);
    }
  };
}

const answer = (status: number, body: unknown, trackingId: string, headers: Record<string, string> = {}) =>
  Response.json(body, {
    status,
    headers: { ...headers, TrackingID: trackingId, "Cache-Control": "no-store" },
  });

/** The parsed input; what is wrong with it, field by field, as a DomainError. */
export function parse<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new DomainError("invalidInput", { key: "invalidInput" }, refusals(parsed.error));
}
