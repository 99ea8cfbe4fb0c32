import { z } from "zod";
import { regionOf } from "@/lib/core/countries";
import { checkbox, email, id, oneOf, optionalText, text, wholeNumber } from "@/lib/core/input";
import { locales } from "@/lib/core/locales";
import { verticals } from "@/lib/core/verticals";
import { MOST_LICENCES } from "./rules";

const sentence = (key: string) => JSON.stringify({ key });

/** `product.meetings` (a checkbox) says that `quantity.meetings` counts: products are the operator's, not a list here. */
function chosenQuantities(posted: unknown): unknown {
  if (typeof posted !== "object" || posted === null) return posted;
  const given = Object.entries(posted);
  const chosen = given.flatMap(([name]) => (name.startsWith("product.") ? [name.slice(8)] : []));
  const quantityOf = (code: string) => given.find(([name]) => name === `quantity.${code}`)?.[1] ?? "";
  return { ...posted, quantity: Object.fromEntries(chosen.map((code) => [code, quantityOf(code)])) };
}

const trial = {
  quantity: z
    .record(z.string().max(64), wholeNumber(1, MOST_LICENCES))
    .refine((quantities) => Object.keys(quantities).length > 0, sentence("trials.noProduct")),
  days: oneOf(["30", "60", "90"]).transform(Number),
  urlName: optionalText(63),
  timeZone: optionalText(64),
};

export const newTrialForm = z.preprocess(
  chosenQuantities,
  z.object({
    ...trial,
    name: text(200),
    vertical: oneOf(verticals),
    country: text(2).refine((code) => regionOf(code) !== undefined, sentence("newCustomer.countryNotServed")),
    locale: z.preprocess((value) => value || undefined, oneOf(locales).optional()),
    adminEmail: email(),
    another: checkbox(),
  }),
);

export const trialForm = z.preprocess(chosenQuantities, z.object({ ...trial, organizationId: id() }));

const ofTrial = { organizationId: id(), trialId: text(64) };
export const extendTrialForm = z.object({ ...ofTrial, shorten: checkbox() });
export const endTrialForm = z.object(ofTrial);
