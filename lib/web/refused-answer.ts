import { getTranslations } from "next-intl/server";
import { DomainError, type ErrorCode } from "@/lib/core/errors";

const statuses: Record<ErrorCode, number> = {
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  ruleBroken: 409,
  invalidInput: 422,
};

/** What a route handler for people answers when it is refused: the status and the sentence. Defects are thrown on. */
export async function refusedAnswer(error: unknown): Promise<Response> {
  if (!(error instanceof DomainError)) throw error;
  const translate = await getTranslations("errors");
  // Keys come from the error, which typed keys cannot know.
  const sentence = translate(error.ref.key as Parameters<typeof translate>[0], error.ref.values);
  return new Response(sentence, {
    status: statuses[error.code],
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });
}
