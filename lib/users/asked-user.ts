import type { RowReason } from "@/db/schema";
import { readValue } from "./csv/read-values";
import type { GivenUser, ImportMode } from "./given-user";
import { readEmail, readText } from "./read-cells";
import { MAX_DISPLAY_NAME, MAX_NAME } from "./read-user-row";
import { type AskedValues, type FlagKey, isValueKey, licenceKey, type ValueKey } from "./values";
import { keyOfLicence, type Vocabulary } from "./vocabulary";

/** What a form asks for one person; what is not named stays as it is. */
export type AskedUser = {
  email: string;
  firstName?: string;
  lastName?: string;
  displayName?: string;
  /** Code of the package to have instead of any other; null: none. */
  packageCode?: string | null;
  /** Location and site by name. Null takes an extension or number away, or empties a text; "" says nothing. */
  values?: Partial<Record<ValueKey, string | null>>;
  /** The licences without a subscription. */
  basics?: Partial<Record<FlagKey, boolean>>;
  licences?: { subscriptionId: string; productCode: string; wanted: boolean }[];
  /** To be removed from the organization. */
  leaves?: boolean;
};

type Reading = { mode: ImportMode; words: Vocabulary };

/** The same as a row of a file says it. Lines begin with 1. */
export function givenFrom(asked: AskedUser, line: number, { mode, words }: Reading): GivenUser {
  const reasons: RowReason[] = [];
  const text = (name: "firstName" | "lastName" | "displayName", max: number) =>
    readText(asked[name] ?? "", max, name, reasons);
  const email = readEmail(asked.email, reasons);
  const { packageCode, leaves = false } = asked;
  const others = words.packages.filter(({ code }) => code !== packageCode);
  if (packageCode) refusePackage(packageCode, words, reasons);
  const values = {
    ...readAsked(asked, words, reasons),
    ...asked.basics,
    ...licencesOf(asked, words, reasons),
  };
  return {
    ...{ line, email, emailKey: email.toLowerCase(), reasons },
    firstName: text("firstName", MAX_NAME),
    lastName: text("lastName", MAX_NAME),
    displayName: text("displayName", MAX_DISPLAY_NAME),
    adds: packageCode ?? "",
    drops: packageCode === undefined || mode === "add" ? "" : others.map(({ code }) => code).join(","),
    leaves: leaves && mode !== "add",
    ...(Object.keys(values).length > 0 && { values }),
  };
}

function refusePackage(code: string, { packages }: Vocabulary, reasons: RowReason[]) {
  const found = packages.find((each) => each.code === code && each.held);
  if (!found) reasons.push({ code: "packageNotHeld", values: { package: code } });
  else if (!found.toUsers) reasons.push({ code: "packageNotForUsers", values: { package: code } });
}

function readAsked({ values = {} }: AskedUser, words: Vocabulary, reasons: RowReason[]): AskedValues {
  const read: AskedValues = {};
  for (const [key, given] of Object.entries(values)) {
    if (!isValueKey(key)) continue;
    const value = given === null ? null : readValue(key, given, key, { words, reasons });
    if (value !== "") read[key] = value;
  }
  return read;
}

function licencesOf({ licences = [] }: AskedUser, words: Vocabulary, reasons: RowReason[]): AskedValues {
  const known = new Map(words.licences.map((licence) => [keyOfLicence(licence), licence]));
  const read: AskedValues = {};
  for (const { subscriptionId, productCode, wanted } of licences) {
    const key = licenceKey(subscriptionId, productCode);
    const licence = known.get(key);
    const values = { product: licence?.productName ?? productCode, subscription: subscriptionId };
    if (!licence) reasons.push({ code: "licenceUnknown", values });
    else if (wanted && licence.suspended) reasons.push({ code: "licenceSuspended", values });
    else read[key] = wanted;
  }
  return read;
}
