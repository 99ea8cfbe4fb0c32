import { getTranslations } from "next-intl/server";
import { DomainError, type ErrorCode } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";

const statuses: Record<ErrorCode, number> = {
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  ruleBroken: 409,
  invalidInput: 422,
};

type AnyKey = (key: string, values?: MessageRef["values"]) => string;

/** What a route handler for people answers when it is refused: the status and the sentence. Defects are thrown on. */
export async function refusedAnswer(error: unknown): Promise<Response> {
  if (!(error instanceof DomainError)) throw error;
  // Keys come from the error, which typed keys cannot know.
  const translate = (await getTranslations("errors")) as unknown as AnyKey;
  return new Response(translate(error.ref.key, error.ref.values), {
    status: statuses[error.code],
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });
}
