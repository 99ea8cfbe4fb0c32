import type { Amendment } from "./amendment-fields";

/** What an amendment changes, in the words of the log. */
export function saidOf(amendment: Amendment): Record<string, unknown> {
  switch (amendment.kind) {
    case "quantity":
      return { licences: Object.fromEntries(amendment.lines.map((line) => [line.product, line.quantity])) };
    case "renewal":
      return {
        autoRenew: amendment.autoRenew,
        termMonths: amendment.termMonths,
        endsOn: amendment.renewedUntil,
      };
    case "payment":
      return amendment.unpaidSince ? { unpaidSince: amendment.unpaidSince } : { state: "paid" };
    case "cancellation":
      return { cancelled: amendment.ends };
  }
}
