import type { OrderPage } from "@/lib/orders";

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
  key: [],
  ...values,
});

export const page = (rows: Row[], values: Partial<OrderPage> = {}): OrderPage => ({
  rows,
  from: 0,
  total: rows.length,
  all: rows.length,
  byState: { mailed: 1, in_progress: 1 },
  ...values,
});
