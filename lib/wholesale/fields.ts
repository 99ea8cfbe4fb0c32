import { z } from "zod";
import { regionOf } from "@/lib/core/countries";
import { checkbox, email, id, oneOf, optionalText, text, wholeNumber } from "@/lib/core/input";
import { locales } from "@/lib/core/locales";
import { seen } from "@/lib/core/stale";
import { verticals } from "@/lib/core/verticals";
import { MOST_OF_A_PACKAGE } from "./rules";

const sentence = (key: string) => JSON.stringify({ key });

/**
 * `chosen.webex_suite` (a checkbox) says that the package is wanted, `packages.webex_suite` how many of it unless
 * `uncapped.webex_suite` is ticked: packages are the operator's, not a list here.
 */
function chosenPackages(posted: unknown): unknown {
  if (typeof posted !== "object" || posted === null) return posted;
  const given = new Map<string, unknown>(Object.entries(posted));
  const chosen = [...given.keys()].flatMap((name) => (name.startsWith("chosen.") ? [name.slice(7)] : []));
  const quantityOf = (code: string) =>
    given.has(`uncapped.${code}`) ? null : (given.get(`packages.${code}`) ?? "");
  return { ...posted, packages: Object.fromEntries(chosen.map((code) => [code, quantityOf(code)])) };
}

const packages = z
  .record(z.string().max(64), wholeNumber(1, MOST_OF_A_PACKAGE).nullable())
  .refine((chosen) => Object.keys(chosen).length > 0, sentence("wholesale.noPackage"));

export const newCustomerForm = z.preprocess(
  chosenPackages,
  z.object({
    name: text(200),
    externalId: optionalText(64),
    vertical: oneOf(verticals),
    country: text(2).refine((code) => regionOf(code) !== undefined, sentence("newCustomer.countryNotServed")),
    locale: z.preprocess((value) => value || undefined, oneOf(locales).optional()),
    adminFirstName: text(64),
    adminLastName: text(64),
    adminEmail: email(),
    another: checkbox(),
    packages,
  }),
);

export const packagesForm = z.preprocess(
  chosenPackages,
  z.object({ organizationId: id(), packages, seen: seen() }),
);
