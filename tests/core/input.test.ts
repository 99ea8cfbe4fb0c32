import { z } from "zod";
import { checkbox, email, id, oneOf, optionalText, refusals, text, wholeNumber } from "@/lib/core/input";
import { locales } from "@/lib/core/locales";
import { say } from "./say";

/** What a rule makes of a value: what goes on, or the key of the refusal. */
function read(rule: z.ZodType, value: unknown): { input: unknown } | { refused: string } {
  const parsed = z.object({ field: rule }).safeParse(value === undefined ? {} : { field: value });
  if (parsed.success) return { input: parsed.data.field };
  return { refused: refusals(parsed.error).field?.key ?? "nothing said" };
}

const REQUIRED = { refused: "field.required" };

test.each<[string, unknown, unknown]>([
  ["spaces around it go", "  Ana Pop  ", { input: "Ana Pop" }],
  ["spaces in it stay", "Ana  Pop", { input: "Ana  Pop" }],
  ["any script", "عربي 李 🙂", { input: "عربي 李 🙂" }],
  ["two ways to write é are one", "Ren\u0065\u0301", { input: "Ren\u00e9" }],
  ["10 characters", "1234567890", { input: "1234567890" }],
  ["11 characters", "12345678901", { refused: "field.tooLong" }],
  ["11 that are 10 as NFC", "123456789e\u0301", { input: "123456789\u00e9" }],
  ["11 with the spaces", " 1234567890 ", { input: "1234567890" }],
  ["only spaces", " \t\u00a0", REQUIRED],
  ["nothing", "", REQUIRED],
  ["no such field", undefined, REQUIRED],
  ["a list", ["a", "b"], REQUIRED],
  ["a line break", "a\nb", { refused: "field.controlCharacters" }],
  ["a zero byte", "a\u0000b", { refused: "field.controlCharacters" }],
  ["the next line of old terminals", "a\u0085b", { refused: "field.controlCharacters" }],
  ["a line separator", "a\u2028b", { refused: "field.controlCharacters" }],
  ["delete", "a\u007fb", { refused: "field.controlCharacters" }],
])("text of at most 10: %s", (_what, value, expected) => {
  expect(read(text(10), value)).toEqual(expected);
});

test.each<[unknown, unknown]>([
  ["", { input: undefined }],
  ["  \u2003 ", { input: undefined }],
  [undefined, { input: undefined }],
  [" x ", { input: "x" }],
  ["x".repeat(11), { refused: "field.tooLong" }],
  ["a\u0000b", { refused: "field.controlCharacters" }],
])("text that may be left out: %j", (value, expected) => {
  expect(read(optionalText(10), value)).toEqual(expected);
});

const domain = (label: number) => `${"d".repeat(label)}.example`;
test.each([
  "ana@example.com",
  "Ana.Pop+list@sub.example.co.uk",
  "o'hara@example.com",
  "josé@correo.español",
  "用户@例子.广告",
  `${"l".repeat(64)}@example.com`,
  `a@${domain(63)}`,
  "a@x--y.example",
])("%s is an address", (value) => {
  expect(read(email(), ` ${value} `)).toEqual({ input: value });
});

test("an address is composed as it is compared", () => {
  expect(read(email(), "jose\u0301@example.com")).toEqual({ input: "josé@example.com" });
});

test.each([
  "ana",
  "@example.com",
  "ana@",
  "ana@example",
  "ana@@example.com",
  "ana@example..com",
  "ana@-example.com",
  "ana@example-.com",
  "ana@example.c",
  "ana@example.123",
  "ana pop@example.com",
  "ana@exa mple.com",
  "ana@example.com\r\nBcc: all@example.com",
  "Ana <ana@example.com>",
  "ana@example.com,eva@example.com",
  "ana@[127.0.0.1]",
  "an\u200Ba@example.com",
  "\u202Eana@example.com",
  `${"l".repeat(65)}@example.com`,
  `a@${domain(64)}`,
  `a@${"sub.".repeat(62)}example`,
  `${"l".repeat(64)}@${`${"d".repeat(60)}.`.repeat(3)}example`,
])("%s is no address", (value) => {
  expect(read(email(), value)).toEqual({ refused: "field.email" });
});

test("an address that is missing is asked for, not called wrong", () => {
  expect([read(email(), ""), read(email(), "  "), read(email(), undefined)]).toEqual([
    REQUIRED,
    REQUIRED,
    REQUIRED,
  ]);
});

test.each<[string, unknown]>([
  ["1", { input: 1 }],
  [" 100 ", { input: 100 }],
  ["007", { input: 7 }],
  ...["0", "101", "-5", "1.5", "1e2", "0x10", "١٢", "1,000", "9".repeat(13), "Infinity", "one"].map(
    (wrong): [string, unknown] => [wrong, { refused: "field.wholeNumber" }],
  ),
])("a whole number from 1 to 100: %j", (value, expected) => {
  expect(read(wholeNumber(1, 100), value)).toEqual(expected);
});

test("an id is a UUID, a choice one of those given, a checkbox there or not", () => {
  const uuid = crypto.randomUUID();
  expect(read(id(), uuid)).toEqual({ input: uuid });
  for (const wrong of ["1", `${uuid}'`, `{${uuid}}`, "", undefined])
    expect(read(id(), wrong)).toEqual({ refused: "field.choice" });
  expect(read(oneOf(["add", "remove"]), "add")).toEqual({ input: "add" });
  for (const wrong of ["Add", "constructor", "", ["add", "remove"]])
    expect(read(oneOf(["add", "remove"]), wrong)).toEqual({ refused: "field.choice" });
  expect([read(checkbox(), "on"), read(checkbox(), undefined)]).toEqual([{ input: true }, { input: false }]);
});

const refused: [z.ZodType, unknown][] = [
  [text(10), ""],
  [text(10), "x".repeat(11)],
  [text(10), "\u0000"],
  [email(), "x"],
  [id(), "x"],
  [oneOf(["a"]), "x"],
  [wholeNumber(1, 9), "x"],
  [z.strictObject({}), { more: 1 }],
];

test.each(locales)("every refusal is a sentence in %s, with its numbers", (locale) => {
  for (const [rule, value] of refused) {
    const { error } = z.object({ field: rule }).safeParse({ field: value });
    const refs = Object.values(error ? refusals(error) : {});
    expect(refs).toHaveLength(1);
    for (const ref of refs) expect(say(locale, ref)).toMatch(/^[\p{Lu}\d].*\.$/su);
  }
});
