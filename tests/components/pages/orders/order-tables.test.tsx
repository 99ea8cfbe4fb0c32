/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { OrderView } from "@/app/(portal)/orders/[number]/_parts/order-view";
import type { OrderDetails } from "@/lib/orders";
import { renderWithIntl } from "../../../support/render";
import { details, line, subscription } from "./made";

jest.mock("@/app/(portal)/orders/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  const refused = { message: { key: "forbidden" } };
  return {
    resendAction: fakeAction(refused),
    resendServicesAction: fakeAction(refused),
    continueSetUpAction: fakeAction(),
    handOverAction: fakeAction(refused),
    cancelAction: fakeAction(refused),
  };
});

type Options = { edits?: boolean; locale?: "en" | "fr" | "ro" };
const show = (values: Partial<OrderDetails> = {}, { edits = true, locale }: Options = {}) =>
  renderWithIntl(<OrderView order={{ ...details, ...values }} edits={edits} submission="s-1" />, { locale });
const rowsOf = (name: string) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    );

test("what was ordered: figures, term and money as the language writes them", () => {
  const lines = [
    line(),
    line({
      position: 1,
      product: "Calling",
      quantity: 1,
      termMonths: 1,
      autoRenew: false,
      amount: "0",
      currency: "JPY",
    }),
  ];
  const { unmount } = show({ lines });
  expect(rowsOf("Products")).toEqual([
    ["Meetings", "1,200", "12 months", "Renews", "€1,250.50"],
    ["Calling", "1", "1 month", "Ends", "¥0"],
  ]);
  unmount();
  show({ lines }, { locale: "fr" });
  expect(screen.getByText(/^1\s250,50\s€$/)).toBeVisible();
});

test("what it became: each subscription with its site, term and state, and a link to it", () => {
  const customer = { id: "c1", name: "Contoso" };
  const calling = { product: "Calling", purchased: 5 };
  const subscriptions = [
    subscription({ site: "north", licences: [{ product: "Meetings", purchased: 15 }, calling] }),
    subscription({ id: "Sub8", site: "south", state: "suspended", autoRenew: false }),
    subscription({ id: "Sub9" }),
  ];
  const { unmount } = show({ state: "provisioned", customer, subscriptions });
  const term = "1 Feb 2026 – 31 Jan 2027";
  expect(rowsOf("Subscriptions")).toEqual([
    ["Sub7", "north", "15 × Meetings and 5 × Calling", term, "Renews", "Active"],
    ["Sub8", "south", "1,200 × Meetings", term, "Ends", "Suspended"],
    ["Sub9", "–", "1,200 × Meetings", term, "Renews", "Active"],
  ]);
  expect(screen.getByRole("link", { name: "Sub8" })).toHaveAttribute(
    "href",
    "/customers/c1/subscriptions#Sub8",
  );
  unmount();
  show({ state: "provisioned", subscriptions: [subscription()] });
  expect(rowsOf("Subscriptions")).toEqual([["Sub7", "1,200 × Meetings", term, "Renews", "Active"]]);
  expect(screen.queryByRole("link", { name: "Sub7" })).toBeNull();
});

test.each([
  [1, "1 lună"],
  [2, "2 luni"],
  [20, "20 de luni"],
])("Romanian months: %i", (termMonths, words) => {
  show({ lines: [line({ termMonths })] }, { locale: "ro" });
  expect(screen.getByText(words)).toBeVisible();
});

test("each mail says to whom, when, whether it arrived, and what its link is good for", () => {
  const at = new Date("2026-01-15T11:00:03Z");
  const expiresAt = new Date("2026-02-14T11:00:00Z");
  show({
    mails: [
      { kind: "ready", to: "a@p.example", at, state: "sent", link: "open", expiresAt },
      { kind: "ready", to: "b@p.example", at, state: "sent", link: "expired", expiresAt },
      { kind: "ready", to: "c@p.example", at, state: "failed", link: "replaced" },
      { kind: "services", to: "d@p.example", at, state: "queued" },
    ],
  });
  expect(rowsOf("Mails")).toEqual([
    ["a@p.example", "Set-up", "15 Jan 2026, 11:00", "Sent", "Works until 14 Feb 2026"],
    ["b@p.example", "Set-up", "15 Jan 2026, 11:00", "Sent", "Expired on 14 Feb 2026"],
    ["c@p.example", "Set-up", "15 Jan 2026, 11:00", "Could not be delivered", "Replaced by a newer one"],
    ["d@p.example", "Services", "15 Jan 2026, 11:00", "Waiting to be sent", ""],
  ]);
  expect(screen.getAllByText("15 Jan 2026, 11:00")[0]).toHaveAttribute(
    "data-tip",
    "Thu, 15 Jan 2026, 11:00:03 UTC",
  );
});

test("before its start it says when somebody will be mailed", () => {
  show({ state: "waiting" });
  expect(screen.getByText("The contact is mailed on 1 Feb 2026.")).toBeVisible();
});
