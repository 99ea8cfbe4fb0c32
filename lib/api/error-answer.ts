import { createTranslator } from "next-intl";
import { DomainError } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";
import { loadMessages } from "@/lib/core/load-messages";
import { defaultLocale, localeFromHeader } from "@/lib/core/locales";
import { log } from "@/lib/core/log";
import { ApiRefusal, type RefusalKind, refusals } from "./refusals";

export type ApiError = { field?: string; description: string; errorCode: number };

/** What was refused, in words: an item of a batch answers the same as a request alone. */
export type Refused = {
  status: number;
  message: string;
  errors: ApiError[];
  headers: Record<string, string>;
};

type Words = (ref: MessageRef) => string;

/** Sentences in the language the caller asks for; English unless told. */
export function wordsFor(acceptLanguage: string | null): Words {
  const locale = localeFromHeader(acceptLanguage) ?? defaultLocale;
  const messages = loadMessages(locale);
  const translate = createTranslator({ locale, messages, namespace: "errors", timeZone: "UTC" });
  return ({ key, values }) => translate(key as Parameters<typeof translate>[0], values);
}

/** An error as the API tells it. Defects say nothing of their inside: the log has it under the tracking id. */
export function refusedBy(error: unknown, words: Words, trackingId: string): Refused {
  if (error instanceof ApiRefusal) return refused(error.kind, error.ref, {}, words, error.headers);
  if (error instanceof DomainError) return refused(error.code, error.ref, error.fields, words);
  log().error(
    { trackingId, error: String(error), stack: error instanceof Error ? error.stack : undefined },
    "api",
  );
  return refused("defect", { key: "api.defect" }, {}, words);
}

function refused(
  kind: RefusalKind,
  ref: MessageRef,
  fields: Record<string, MessageRef>,
  words: Words,
  headers: Record<string, string> = {},
): Refused {
  const { status, errorCode } = refusals[kind];
  const message = words(ref);
  const named = Object.entries(fields).map(([name, each]) => ({
    field: name.replace(/\.(\d+)/g, "[$1]"),
    description: words(each),
    errorCode,
  }));
  return {
    status,
    message,
    errors: named.length > 0 ? named : [{ description: message, errorCode }],
    headers,
  };
}
