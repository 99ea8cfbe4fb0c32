import { z } from "zod";

/** A refusal's sentence under `errors`, with its values. */
export const key = (name: string, values?: Record<string, string | number>) =>
  JSON.stringify({ key: name, values });

const whole = (from: number, to: number) => {
  const error = key("field.wholeNumber", { from, to });
  return z.number(error).int(error).min(from, error).max(to, error);
};

export const quantity = whole(1, 1_000_000);
export const termMonths = whole(1, 120);
export const autoRenew = z.boolean(key("orders.trueOrFalse"));

/** A day of the calendar, of a year that somebody may have meant. */
export const day = () =>
  z.iso.date(key("field.date")).refine((text) => /^(19|20|21)/.test(text), key("field.date"));

/** A number or decimal text with at most two decimals, kept as text: money is never a floating number. */
export const amount = z
  .union([z.number(), z.string()], key("orders.amount"))
  .transform(String)
  .pipe(z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, key("orders.amount")))
  .transform((text) => Number(text).toFixed(2));

export const webOrderNumber = z
  .string(key("field.required"))
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, key("orders.number"));

/** What a sender without a value may leave out or send as null. */
export const ifGiven = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => value ?? undefined, schema);

/** Counted before any is looked at: ten thousand bad lines are one refusal. */
export const linesOf = <S extends z.ZodType>(line: S) =>
  z
    .array(z.unknown(), key("orders.lines"))
    .min(1, key("orders.lines"))
    .max(100, key("orders.lines"))
    .pipe(z.array(line));

export const objectOf = (otherwise: string) => z.record(z.string(), z.unknown(), key(otherwise));
