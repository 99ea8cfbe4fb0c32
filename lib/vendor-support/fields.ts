import { z } from "zod";
import { oneOf, text } from "@/lib/core/input";

export const supportTopics = [
  "customers",
  "orders",
  "calling",
  "meetings",
  "billing",
  "portal",
  "other",
] as const;
export type SupportTopic = (typeof supportTopics)[number];

export const MAX_MESSAGE = 5_000;

const key = (name: string, values?: Record<string, number>) => JSON.stringify({ key: name, values });

/** Several lines, in any script; of control characters only the ends of lines and tabs. */
const message = z
  .string(key("field.required"))
  .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .min(1, key("field.required"))
      .max(MAX_MESSAGE, key("field.tooLong", { max: MAX_MESSAGE }))
      .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, key("field.controlCharacters")),
  );

export const supportForm = z.object({ topic: oneOf(supportTopics), subject: text(120), message });
export type AskSupport = z.output<typeof supportForm>;
