import { z } from "zod";
import { checkbox, cut, id, optionalText } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";
import { isTimeZone } from "@/lib/core/time-zones";
import { paramsOf, readUserSelection } from "./bulk/user-selection";
import { NONE } from "./lists/user-filter";
import { longestOf } from "./people/limits";
import type { ProfileKey } from "./people/profile-values";
import { licencesIn } from "./rules";

const choice = JSON.stringify({ key: "field.choice" });

const line = (key: ProfileKey) => optionalText(longestOf(key));

const profile = {
  firstName: line("firstName"),
  lastName: line("lastName"),
  displayName: line("displayName"),
  title: line("title"),
  department: line("department"),
  manager: line("manager"),
  preferredLanguage: line("preferredLanguage"),
  timeZone: line("timeZone").refine((zone) => zone === undefined || isTimeZone(zone), choice),
  callerIdNumber: line("callerIdNumber"),
  callerIdFirstName: line("callerIdFirstName"),
  callerIdLastName: line("callerIdLastName"),
  addressType: line("addressType"),
  addressStreet: line("addressStreet"),
  addressPostalCode: line("addressPostalCode"),
  addressLocality: line("addressLocality"),
  addressRegion: line("addressRegion"),
  addressCountry: line("addressCountry"),
  preferredSite: optionalText(253),
};

export const profileForm = z
  .object({ organizationId: id(), userId: id(), seen: seen(), ...profile })
  .transform(({ organizationId, userId, seen: shown, ...values }) => ({
    organizationId,
    userId,
    seen: shown,
    profile: values,
  }));

const list = () =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [value].flat());
const MAX_PASTED = 20_000;
const tooLong = JSON.stringify({ key: "field.tooLong", values: { max: MAX_PASTED } });

/** What a row's cell holds: a line of text, however it came in. */
const cell = (value: string | undefined, max = 128) =>
  cut(
    (value ?? "")
      .normalize("NFC")
      .replace(/\p{Cc}/gu, " ")
      .trim(),
    max,
  );

export const namesForm = z
  .object({
    organizationId: id(),
    firstName: list(),
    lastName: list(),
    email: list(),
    packageCode: list(),
    pasted: z.string().max(MAX_PASTED, tooLong).default(""),
    go: z.string().optional(),
  })
  .transform(({ organizationId, pasted, go, ...columns }) => ({
    organizationId,
    pasted,
    proceed: go === undefined,
    people: columns.email.map((email, at) => ({
      firstName: cell(columns.firstName[at], 200),
      lastName: cell(columns.lastName[at], 200),
      email: cell(email, 320),
      packageCode: cell(columns.packageCode[at]),
    })),
  }));

export const placesForm = z
  .looseObject({
    organizationId: id(),
    email: list(),
    location: list(),
    phoneNumber: list(),
    extension: list(),
    go: z.string().optional(),
  })
  .transform(({ organizationId, go, email, location, phoneNumber, extension, ...rest }) => ({
    organizationId,
    keepOnly: go !== undefined,
    licences: licencesIn(Object.keys(rest)),
    people: email.map((each, at) => ({
      email: each,
      location: cell(location[at], 200),
      phoneNumber: cell(phoneNumber[at]),
      extension: cell(extension[at]),
    })),
  }));

export const discardForm = z.object({ organizationId: id() });

const ofUser = { organizationId: id(), userId: id(), seen: seen() };
const calling = {
  location: z
    .string()
    .max(200)
    .default("")
    .transform((text) => cell(text, 200)),
  phoneNumber: z
    .string()
    .max(128)
    .default("")
    .transform((text) => cell(text)),
  extension: z
    .string()
    .max(128)
    .default("")
    .transform((text) => cell(text)),
};

export const callingForm = z.object({ ...ofUser, ...calling });
/** "": none. */
const packageCode = z.string().regex(/^\w{0,60}$/, choice);

export const userPackageForm = z
  .object({ ...ofUser, ...calling, packageCode })
  .transform(({ location, phoneNumber, extension, packageCode: code, ...rest }) => ({
    ...rest,
    packageCode: code === NONE ? "" : code,
    calling: { location, phoneNumber, extension },
  }));
export const licencesForm = z
  .looseObject(ofUser)
  .transform(({ organizationId, userId, seen: shown, ...rest }) => ({
    organizationId,
    userId,
    seen: shown,
    licences: licencesIn(Object.keys(rest)),
  }));

/** The selection as it stands in the address; where the form came from and leads; what was shown. */
const selection = {
  organizationId: id(),
  selection: z.string().max(60_000),
  from: z.string().max(4_000).default(""),
  again: z.string().max(60_000).default(""),
  expected: z.string().max(64).optional(),
  /** Set on the page of one user, which says where to go on. */
  to: z.string().max(300).optional(),
};

const withSelection = <T extends { organizationId: string; selection: string }>(form: T) => ({
  ...form,
  selection: readUserSelection(form.organizationId, paramsOf(form.selection)),
});

export const stateForm = z.object(selection).transform(withSelection);
export const resendForm = z.object({ ...selection, force: checkbox() }).transform(withSelection);
export const deleteForm = z
  .object({ ...selection, confirmation: z.string().max(20).optional() })
  .transform(withSelection);
export const packageForm = z
  .object({
    ...{ ...selection, packageCode, location: calling.location },
    firstExtension: calling.extension,
    numbers: checkbox(),
  })
  .transform(({ location, firstExtension, numbers, ...form }) => ({
    ...withSelection(form),
    packageCode: form.packageCode === NONE ? null : form.packageCode,
    calling: { location, firstExtension, numbers },
  }));
