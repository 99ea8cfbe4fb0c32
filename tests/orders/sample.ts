/** An order as the vendor sends it; every call has another number. */
let sent = 0;

export function sampleOrder(values: Record<string, unknown> = {}) {
  sent += 1;
  return {
    webOrderNumber: `WO-${process.pid}-${sent}`,
    orderDate: "2026-01-10",
    requestedStartDate: "2026-01-15",
    contactEmail: `contact${sent}@nowhere.example`,
    partnerName: "Northwind",
    customerName: "Lumen Bakery",
    lines: [
      {
        product: "meetings",
        quantity: 25,
        termMonths: 12,
        autoRenew: true,
        amount: "4500.00",
        currency: "EUR",
      },
      {
        product: "calling_professional",
        quantity: 10,
        termMonths: 12,
        autoRenew: true,
        amount: 1800,
        currency: "EUR",
      },
    ],
    ...values,
  };
}
