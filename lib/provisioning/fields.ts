import { z } from "zod";
import { checkbox, email, id, oneOf, optionalText, text, wholeNumber } from "@/lib/core/input";
import { verticals } from "@/lib/core/verticals";

export { verticals };

/** Whom the order is for, or that somebody else says so. */
export const whoWays = ["customer", "company", "someoneElse"] as const;

/** What every page of the wizard sends along: which order it showed, and how far that was saved. */
const page = { order: text(64), version: wholeNumber(0, 1_000_000_000) };

export const pageForm = z.object(page);
export const whoForm = z.object({
  ...page,
  who: oneOf(whoWays),
  email: z.preprocess((value) => (value === "" ? undefined : value), email().optional()),
});
export const existingForm = z.object({ ...page, organizationId: id(), domain: optionalText(260) });
export const newPartnerForm = z.object({
  ...page,
  name: text(200),
  vertical: oneOf(verticals),
  country: text(2),
  firstName: text(64),
  lastName: text(64),
});
export const reviewForm = z.object({ ...page, customerSetsUp: checkbox(), email: optionalText(254) });
export const nothingForm = z.object({});
export const newCustomerForm = z.object({
  ...page,
  name: text(200),
  vertical: oneOf(verticals),
  country: text(2),
  adminFirstName: text(64),
  adminLastName: text(64),
  adminEmail: email(),
  anyway: checkbox(),
});
export const continueForm = z.object({ number: text(64) });
