import type { Customer, CustomerRow } from "@/lib/customers";

export const now = new Date("2026-11-20T12:00Z");
export const days = { expiresSoon: 7, noActivity: 90 };
export const facts = {
  unpaidSince: null,
  lastEnd: null,
  nextExpiry: null,
  trialEnd: null,
  waiting: 0,
  paid: 1,
};

export const row = (values: Partial<CustomerRow> = {}): CustomerRow => ({
  id: "c1",
  name: "Contoso",
  externalId: null,
  region: "EU",
  access: "full",
  statuses: ["subscription"],
  products: ["meetings"],
  purchased: 100,
  assigned: 85,
  overage: 0,
  nextDate: "2026-12-02",
  nextDateKind: "renews",
  lastActiveAt: "2026-11-18T10:00:00Z",
  facts,
  tags: [],
  key: [],
  ...values,
});

export const customer = (values: Partial<Customer> = {}): Customer => ({
  ...row(),
  days,
  productNames: { meetings: "Meetings" },
  country: "RO",
  waitingOrder: null,
  users: 12_400,
  domains: [],
  sites: [],
  locations: [],
  administrators: [],
  ...values,
});
