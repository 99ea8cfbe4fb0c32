import type { Line, NewCustomer, SetUp, Shown } from "@/lib/provisioning";

export const now = new Date("2026-01-15T12:00Z");

export const line = (values: Partial<Line> = {}): Line => ({
  productCode: "meetings",
  productName: "Meetings",
  family: "meetings",
  quantity: 1_200,
  termMonths: 12,
  autoRenew: true,
  ...values,
});

export const partner: Shown = {
  id: "p1",
  name: "Partner Ltd",
  country: "RO",
  region: "EU",
  domains: [
    { name: "partner.example", status: "verified" },
    { name: "later.example", status: "pending" },
    { name: "claimed.example", status: "claimed" },
  ],
  activeUsers: 1_034,
  lastActivityAt: new Date("2026-01-14T09:08:07Z"),
  dormant: false,
};

export const newCustomer: NewCustomer = {
  kind: "new",
  name: "Contoso",
  vertical: "retail",
  country: "RO",
  adminFirstName: "Ana",
  adminLastName: "Pop",
  adminEmail: "ana@contoso.example",
};

export const setUp = (values: Partial<SetUp> = {}): SetUp => ({
  order: {
    number: "ORD-1",
    partnerId: "p1",
    organizationId: null,
    contactEmail: "me@partner.example",
    orderedOn: "2026-01-09",
    startsOn: "2026-01-10",
    partnerName: "Partner Ltd",
    customerName: "Contoso",
    state: "in_progress",
    contentHash: "",
    subscriptionId: null,
    receivedAt: now,
    mailedAt: now,
    mailedTo: null,
    provisionedAt: null,
    convertsTrial: null,
    cancelledAt: null,
    setAsideAt: null,
    searchKey: "",
  },
  lines: [line()],
  wanted: { meetings: true, calling: false },
  answers: {},
  version: 7,
  first: "customer",
  side: "partner",
  progress: { savedAt: null, savedBy: null },
  email: "me@partner.example",
  contact: undefined,
  partner,
  ...values,
});
