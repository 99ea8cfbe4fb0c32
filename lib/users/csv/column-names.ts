import { basicColumns, fixedColumns, passedOver } from "../csv-columns";
import type { CsvPackage } from "../match-header";
import { type CsvLicence, keyOfLicence, type Vocabulary } from "../vocabulary";
import { plainHeader } from "./plain-header";

const READ_ONLY = ["status", "lastAccess", "daysSinceAccess"];

function namesOf(header: string, also: readonly string[], key: string): [string, string][] {
  return [header, ...also].map((name) => [plainHeader(name), key]);
}

/** Columns of every organization. A key "" is passed over. */
const named = new Map<string, string>([
  ...passedOver.flatMap(({ header, also }) => namesOf(header, also, "")),
  ...basicColumns.flatMap(({ key, header, also }) => namesOf(header, also, key)),
  ...fixedColumns.flatMap(({ key, header, also }) =>
    namesOf(header, also, READ_ONLY.includes(key) ? "" : key),
  ),
]);

export const isEmailHeader = (header: string): boolean => named.get(plainHeader(header)) === "email";

/** With or without the word for package, in any of the languages, before or after the name. */
const withoutPackage = (header: string) =>
  plainHeader(header)
    .replace(/^(?:paquete|forfait|pachet(?:ul)?|package) | (?:package|paquete|forfait|pachet)$/g, "")
    .trim();

const subscription = / ?\[[^\]]*\]$/;
const suspended = / \((?:suspended|suspendid[oa]|suspendue?|suspendata?)\)$/;
const domainOfSite = /^([^\s.]+)\.\S+ - /;

/** Tells what a column of the organization's file is: a key, "" when passed over, null when not known. */
export function columnNames({
  packages,
  licences,
  productNames,
}: Vocabulary): (header: string) => string | null {
  const licenceNames = new Map(licences.flatMap(namesOfLicence));
  const packageNames = new Map(packages.flatMap(namesOfPackage));
  const products = new Set(productNames.map(plainHeader));
  return (header) => {
    const text = plainHeader(header);
    if (text === "") return "";
    const key = named.get(text);
    if (key !== undefined) return key;
    const licence = licenceNames.get(text.replace(suspended, "").replace(domainOfSite, "$1 - "));
    if (licence !== undefined) return licence;
    const bare = text.replace(suspended, "").replace(subscription, "");
    // A licence of a subscription that is gone must not be taken for the package of the same name.
    if (bare !== text && products.has(bare)) return null;
    const code = packageNames.get(withoutPackage(bare));
    return code === undefined ? null : `package:${code}`;
  };
}

function namesOfLicence(licence: CsvLicence): [string, string][] {
  const { productName, productCode, subscriptionId, site } = licence;
  return [productName, productCode, productCode.replaceAll("_", " ")].flatMap((name) =>
    [name, ...(site ? [`${site} - ${name}`] : [])].map((label): [string, string] => [
      plainHeader(`${label} [${subscriptionId}]`),
      keyOfLicence(licence),
    ]),
  );
}

const namesOfPackage = ({ csvHeader, name, code }: CsvPackage) =>
  [csvHeader, name, code, code.replaceAll("_", " ")].map((text): [string, string] => [
    withoutPackage(text),
    code,
  ]);
