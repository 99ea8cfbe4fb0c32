import { formatAddress } from "localized-address-format";
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import type { MessageRef } from "../form-state";
import {
  districtWord,
  localityOptional,
  localityWord,
  postalCodeExamples,
  postalCodeOptional,
  postalCodeWord,
  regionNeeded,
  regionWord,
} from "./customs";

/** The parts of an address, by the names under which they are stored. */
export const addressParts = ["street", "street2", "district", "locality", "region", "postalCode"] as const;
export type AddressPart = (typeof addressParts)[number];
export type Address = Partial<Record<AddressPart, string>>;

export const addressLengths: Record<AddressPart, number> = {
  street: 200,
  street2: 200,
  district: 100,
  locality: 100,
  region: 100,
  postalCode: 20,
};

type Format = (address: Address, script?: "local" | "latin") => string[];

const formatOf =
  (country: string): Format =>
  ({ street = "", street2 = "", district, locality, region, postalCode }, script) =>
    formatAddress(
      {
        postalCountry: country,
        addressLines: [street, street2].filter(Boolean),
        dependentLocality: district,
        locality,
        administrativeArea: region,
        postalCode,
      },
      script,
    );

/** Stands for each part while the country's format is asked where it goes. */
const marks = new Map(addressParts.map((part, index) => [String.fromCodePoint(0xe000 + index), part]));
const marked: Address = Object.fromEntries([...marks].map(([mark, part]) => [part, mark]));

const known = new Map<string, AddressPart[][]>();

/** The parts that an address has in a country, as they stand there line by line. */
export function addressRows(country: string): AddressPart[][] {
  const rows =
    known.get(country) ??
    formatOf(country)(marked).map((line) => [...line].flatMap((sign) => marks.get(sign) ?? []));
  known.set(country, rows);
  return rows.filter((row) => row.length > 0);
}

export const hasPart = (country: string, part: AddressPart) => addressRows(country).flat().includes(part);

/** Whether an address of the country is not whole without the part. */
export function isNeeded(country: string, part: AddressPart): boolean {
  if (!hasPart(country, part)) return false;
  if (part === "street") return true;
  if (part === "locality") return !localityOptional.has(country);
  if (part === "region") return regionNeeded.has(country);
  return (
    part === "postalCode" && !postalCodeOptional.has(country) && postcodeValidatorExistsForCountry(country)
  );
}

/** What the part is called in the country: a key under `addresses`. */
export function wordFor(country: string, part: AddressPart) {
  if (part === "region") return `region.${regionWord(country) ?? "province"}` as const;
  if (part === "locality") return `locality.${localityWord(country) ?? "city"}` as const;
  if (part === "district") return `district.${districtWord(country) ?? "suburb"}` as const;
  if (part === "postalCode") return `postalCode.${postalCodeWord(country) ?? "postal"}` as const;
  return `line.${part}` as const;
}

export const postalCodeExample = (country: string) => postalCodeExamples.get(country);

const fits = (code: string, country: string) =>
  !postcodeValidatorExistsForCountry(country) || postcodeValidator(code, country);

/** A postal code as the country writes it, as far as what was typed can be read so. */
export function tidyPostalCode(country: string, typed: string): string {
  const upper = typed.trim().toUpperCase().replace(/\s+/g, " ");
  // The format puts a country's letters in front by itself.
  const bare = upper.replace(new RegExp(`^${country}[- ]?`), "");
  return [bare, upper, shaped(bare, postalCodeExample(country))].find((code) => fits(code, country)) ?? upper;
}

/** With its separators where the example has them, if it is as long. */
function shaped(code: string, example = ""): string {
  const signs = [...code.replace(/[^A-Z0-9]/g, "")];
  if (signs.length !== example.replace(/[^A-Z0-9]/g, "").length) return code;
  return [...example].map((sign) => (/[A-Z0-9]/.test(sign) ? signs.shift() : sign)).join("");
}

/** What was typed as it is stored: the parts that the country has, without those left empty. */
export function tidyAddress(country: string, typed: Address): Address {
  const parts = addressParts.filter((part) => hasPart(country, part) && typed[part]);
  return Object.fromEntries(
    parts.map((part) => [
      part,
      part === "postalCode" ? tidyPostalCode(country, typed[part] ?? "") : typed[part],
    ]),
  );
}

/** What is missing, and a postal code that the country does not have. */
export function addressProblems(country: string, address: Address): Partial<Record<AddressPart, MessageRef>> {
  const problems: Partial<Record<AddressPart, MessageRef>> = {};
  for (const part of addressParts)
    if (isNeeded(country, part) && !address[part]) problems[part] = { key: "field.required" };
  const { postalCode } = address;
  const example = postalCodeExample(country);
  if (postalCode && hasPart(country, "postalCode") && !fits(tidyPostalCode(country, postalCode), country))
    problems.postalCode = example
      ? { key: "address.postalCode", values: { example } }
      : { key: "address.postalCodeForm" };
  return problems;
}

const ownScript =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Arabic}/u;

/** As on a letter in the country; what its format has no place for stands at the end. */
export function addressLines(country: string, stored: Record<string, string>): string[] {
  const address: Address = Object.fromEntries(addressParts.map((part) => [part, stored[part]]));
  const script = ownScript.test(Object.values(stored).join("")) ? "local" : "latin";
  const rest = addressParts.flatMap((part) => (hasPart(country, part) ? [] : (stored[part] ?? [])));
  return [...formatOf(country)(address, script), ...rest].filter(Boolean);
}
