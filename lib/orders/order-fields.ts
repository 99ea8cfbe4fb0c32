import { createHash } from "node:crypto";
import { z } from "zod";
import { email, optionalText } from "@/lib/core/input";

const key = (name: string, values?: Record<string, string | number>) => JSON.stringify({ key: name, values });

const whole = (from: number, to: number) => {
  const error = key("field.wholeNumber", { from, to });
  return z.number(error).int(error).min(from, error).max(to, error);
};

const day = () => z.iso.date(key("field.date"));

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** A number or decimal text with at most two decimals, kept as text: money is never a floating number. */
const amount = z
  .union([z.number(), z.string()], key("orders.amount"))
  .transform(String)
  .pipe(z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, key("orders.amount")))
  .transform((text) => Number(text).toFixed(2));

const line = z.object(
  {
    product: z
      .string(key("field.required"))
      .min(1, key("field.required"))
      .max(64, key("field.tooLong", { max: 64 })),
    quantity: whole(1, 1_000_000),
    termMonths: whole(1, 120),
    autoRenew: z.boolean(key("orders.trueOrFalse")),
    amount,
    currency: z.string(key("field.required")).refine((code) => currencies.has(code), key("orders.currency")),
  },
  key("orders.line"),
);

const nameIfKnown = z.preprocess((value) => value ?? undefined, optionalText(200));

/** One order as the vendor's ordering system sends it; what it has besides is ignored. */
export const orderFields = z.object(
  {
    webOrderNumber: z
      .string(key("field.required"))
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, key("orders.number")),
    orderDate: day(),
    requestedStartDate: day(),
    contactEmail: email(),
    partnerName: nameIfKnown,
    customerName: nameIfKnown,
    lines: z.array(line, key("orders.lines")).min(1, key("orders.lines")).max(100, key("orders.lines")),
  },
  key("orders.object"),
);

export type NewOrder = z.output<typeof orderFields>;

/** What decides whether a second order under a number is the same one: letter case of the address does not. */
export function contentHash(order: NewOrder): string {
  const { webOrderNumber, orderDate, requestedStartDate, contactEmail, partnerName, customerName, lines } =
    order;
  const content = [
    [webOrderNumber, orderDate, requestedStartDate, contactEmail.toLowerCase()],
    [partnerName ?? null, customerName ?? null],
    lines.map((l) => [l.product, l.quantity, l.termMonths, l.autoRenew, l.amount, l.currency]),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
