import type { OrderDetails, OrderPage } from "@/lib/orders";

export const now = new Date("2026-01-15T12:00Z");

type Row = OrderPage["rows"][number];

export const order = (values: Partial<Row> = {}): Row => ({
  number: "ORD-1",
  state: "mailed",
  customer: "Contoso",
  contactEmail: "ana@partner.example",
  startsOn: "2026-02-01",
  receivedAt: "2026-01-10T08:00:00Z",
  mailedAt: "2026-01-15T10:00:00Z",
  mailedTo: "ana@partner.example",
  unclaimed: false,
  key: [],
  ...values,
});

export const page = (rows: Row[], values: Partial<OrderPage> = {}): OrderPage => ({
  rows,
  from: 0,
  total: rows.length,
  all: rows.length,
  unclaimed: 0,
  byState: { mailed: 1, in_progress: 1 },
  ...values,
});

export const line = (values: Partial<OrderDetails["lines"][number]> = {}): OrderDetails["lines"][number] => ({
  orderNumber: "ORD-1",
  position: 0,
  productCode: "meetings",
  product: "Meetings",
  quantity: 1_200,
  termMonths: 12,
  autoRenew: true,
  amount: "1250.50",
  currency: "EUR",
  ...values,
});

export const subscription = (
  values: Partial<OrderDetails["subscriptions"][number]> = {},
): OrderDetails["subscriptions"][number] => ({
  id: "Sub7",
  startsOn: "2026-02-01",
  endsOn: "2027-01-31",
  autoRenew: true,
  state: "active",
  site: null,
  licences: [{ product: "Meetings", purchased: 1_200 }],
  ...values,
});

export const details: OrderDetails = {
  number: "ORD-1",
  partnerId: "p",
  organizationId: null,
  contactEmail: "ana@partner.example",
  orderedOn: "2026-01-09",
  startsOn: "2026-02-01",
  partnerName: "Partner Ltd",
  customerName: null,
  state: "mailed",
  contentHash: "",
  subscriptionId: null,
  receivedAt: new Date("2026-01-10T08:00:09Z"),
  mailedAt: now,
  mailedTo: "ana@partner.example",
  provisionedAt: null,
  convertsTrial: null,
  cancelledAt: null,
  setAsideAt: null,
  searchKey: "",
  customer: null,
  lines: [line()],
  subscriptions: [],
  mails: [],
  servicesAskedOf: null,
  history: [],
  planned: [],
  productNames: {},
  unclaimed: false,
};
