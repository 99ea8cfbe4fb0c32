"use client";
import { useTranslations } from "next-intl";
import type { MessageRef } from "@/lib/core/form-state";

type AnyKey = (key: string, values?: MessageRef["values"]) => string;

/**
 * Sentences come as keys from the server, which typed keys cannot know: `errors` for what was refused,
 * `done` for what a toast says.
 */
export function useRefText(namespace: "errors" | "done" = "errors"): (ref: MessageRef) => string {
  const translate = useTranslations(namespace) as unknown as AnyKey;
  return ({ key, values }) => translate(key, values);
}
