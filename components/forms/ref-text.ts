"use client";
import { useTranslations } from "next-intl";
import { anyKey } from "@/lib/core/any-key";
import type { MessageRef } from "@/lib/core/form-state";

/**
 * Sentences come as keys from the server, which typed keys cannot know: `errors` for what was refused,
 * `done` for what a toast says.
 */
export function useRefText(namespace: "errors" | "done" = "errors"): (ref: MessageRef) => string {
  const translate = anyKey(useTranslations(namespace));
  return ({ key, values }) => translate(key, values);
}
