import type { CallingChoices, LicenceOffer, User, UserPackage } from "@/lib/users";

export const now = new Date("2026-01-15T12:00Z");

export const aUser = (values: Partial<User> = {}): User => ({
  ...{ id: "u1", name: "Ana Pop", email: "ana@contoso.example", status: "active", locale: "ro" },
  ...{ firstName: "Ana", lastName: "Pop", displayName: "", title: "Head of sales", department: null },
  ...{ manager: null, preferredLanguage: null, timeZone: null, preferredSite: null },
  ...{ callerIdNumber: null, callerIdFirstName: null, callerIdLastName: null },
  ...{ addressType: null, addressStreet: "Str. Lungă 1", addressPostalCode: null },
  ...{ addressLocality: "Cluj", addressRegion: null, addressCountry: "RO" },
  ...{ packageCode: null, packageName: null, packageCalling: false, location: null, extension: null },
  basic: { messaging: false, meetings: false, calling: false },
  ...{ numbers: [], devices: [], roles: [], licences: [], mails: [], invitedAt: null },
  ...{ createdAt: "2025-12-01T09:00:00Z", lastAccessAt: null },
  ...values,
});

export const aPackage = (code: string, values: Partial<UserPackage> = {}): UserPackage => ({
  ...{ code, name: code, calling: false, meetings: false, quantity: null, held: 0 },
  ...values,
});

export const packages = [
  aPackage("suite", { name: "Suite", calling: true, meetings: true, quantity: 10, held: 7 }),
  aPackage("calling", { name: "Calling", calling: true }),
  aPackage("meetings", { name: "Meetings", meetings: true, quantity: 5, held: 5 }),
];

export const choices: CallingChoices = {
  locations: ["Cluj", "Iași"],
  sites: ["contoso"],
  numbers: ["+40215550100"],
};

export const anOffer = (values: Partial<LicenceOffer> = {}): LicenceOffer => ({
  ...{ subscriptionId: "Sub1", productCode: "meetings", product: "Meetings", kind: "paid", site: null },
  ...{ purchased: 10, assigned: 4, overageAllowed: false, suspended: false, has: false },
  ...values,
});
