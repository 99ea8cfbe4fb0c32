import { createHash } from "node:crypto";
import { z } from "zod";
import { email, optionalText, text } from "@/lib/core/input";
import {
  amount,
  autoRenew,
  day,
  ifGiven,
  key,
  linesOf,
  quantity,
  termMonths,
  webOrderNumber,
} from "./values";

const currencies = new Set(Intl.supportedValuesOf("currency"));

const line = z.object(
  {
    product: text(64),
    quantity,
    termMonths,
    autoRenew,
    amount,
    currency: z.string(key("field.required")).refine((code) => currencies.has(code), key("orders.currency")),
  },
  key("orders.line"),
);

const nameIfKnown = ifGiven(optionalText(200));

const trialId = /^trialSub\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** One order as the vendor's ordering system sends it; what it has besides is ignored. */
export const orderFields = z.object(
  {
    webOrderNumber,
    orderDate: day(),
    requestedStartDate: day(),
    contactEmail: email(),
    partnerName: nameIfKnown,
    customerName: nameIfKnown,
    /** The customer's trial that it takes the place of. */
    convertsTrial: ifGiven(z.string(key("orders.trialId")).regex(trialId, key("orders.trialId")).optional()),
    lines: linesOf(line),
  },
  key("orders.object"),
);

export type NewOrder = z.output<typeof orderFields>;

/** What decides whether a second order under a number is the same one: letter case of the address does not. */
export function contentHash(order: NewOrder): string {
  const { webOrderNumber, orderDate, requestedStartDate, contactEmail, partnerName, customerName, lines } =
    order;
  const { convertsTrial } = order;
  const content = [
    [webOrderNumber, orderDate, requestedStartDate, contactEmail.toLowerCase()],
    [partnerName ?? null, customerName ?? null],
    lines.map((l) => [l.product, l.quantity, l.termMonths, l.autoRenew, l.amount, l.currency]),
    // Orders that were taken in before there was such a field keep their hash.
    ...(convertsTrial ? [convertsTrial] : []),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
