import { createTranslator } from "next-intl";
import { auditActions } from "@/lib/audit";
import { loadMessages } from "@/lib/core/load-messages";
import { locales } from "@/lib/core/locales";
import { argumentsOf } from "../structure/support/icu";

/** What a line of the log can give to its sentence, see the list of activities. */
const given: string[] = [];

test.each(locales)(
  "every action has its own sentence in %s, which asks for nothing a line has not",
  (locale) => {
    const translate = createTranslator({
      locale,
      messages: loadMessages(locale),
      namespace: "audit",
      onError: (error) => {
        throw error;
      },
    });
    const sentences = auditActions.map((action) => translate(action));
    expect(new Set(sentences).size).toBe(auditActions.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\p{Lu}/u);
      expect(argumentsOf(sentence).filter((name) => !given.includes(name))).toEqual([]);
    }
  },
);

test("an action begins with the kind of thing it is about, which lines written in bulk rely on", () => {
  for (const action of auditActions) expect(action).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
  expect(new Set(auditActions).size).toBe(auditActions.length);
});
