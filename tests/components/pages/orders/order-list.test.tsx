/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OrderList } from "@/app/(portal)/orders/_parts/order-list";
import { continueSetUpAction } from "@/app/(portal)/orders/actions";
import { type OrderPage, orderFilter } from "@/lib/orders";
import { renderWithIntl } from "../../../support/render";
import { cells, hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";
import { order, page } from "./made";

jest.mock("@/lib/orders", () => jest.requireActual("@/lib/orders/order-filter"));
jest.mock("@/app/(portal)/orders/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return { continueSetUpAction: fakeAction({ message: { key: "setup.notContinuable" } }) };
});

// The mock above.
const continues = continueSetUpAction as unknown as ReturnType<typeof fakeAction>;

type Options = { edits?: boolean; locale?: "en" | "es" | "ro"; params?: Parameters<typeof orderFilter>[0] };
const show = (orders: OrderPage, { edits = true, locale, params = {} }: Options = {}) =>
  renderWithIntl(<OrderList filter={orderFilter(params)} page={orders} edits={edits} />, {
    locale,
  });
const href = (name: string | RegExp) => screen.getByRole("link", { name }).getAttribute("href");

test("an order is a line that leads to it, with what a person looks for", () => {
  show(page([order(), order({ number: "A/B 2", state: "waiting", customer: null, mailedAt: null })]));
  expect(cells()[0]?.slice(0, 6)).toEqual([
    "ORD-1",
    "Contoso",
    "Ready for set-up",
    "ana@partner.example",
    "1 Feb 2026",
    "Set it up, or send the mail again",
  ]);
  expect(cells()[1]?.[1]).toBe("Not named");
  expect(cells()[1]?.[5]).toBe("The contact is mailed on 1 Feb 2026");
  expect(href("A/B 2")).toBe("/orders/A%2FB%202");
});

test("set-up can be begun or continued, only where there is something to set up", () => {
  const states = ["waiting", "mailed", "in_progress", "provisioned", "cancelled"] as const;
  show(page(states.map((state) => order({ number: state, state }))));
  const buttons = within(screen.getByRole("table")).getAllByRole("button");
  expect(buttons.map((each) => [each.getAttribute("aria-label"), each.getAttribute("value")])).toEqual([
    ["Set up order mailed", "mailed"],
    ["Continue set-up of order in_progress", "in_progress"],
  ]);
  expect(buttons.map(({ textContent }) => textContent)).toEqual(["Set up", "Continue set-up"]);
});

test("a row's button sends its order by the list's one form, and what is refused is told there", async () => {
  const user = userEvent.setup();
  show(page([order(), order({ number: "A/B 2", state: "in_progress" })]));
  await user.click(screen.getByRole("button", { name: "Continue set-up of order A/B 2" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("This order cannot be set up now");
  expect(continues.sent).toEqual([{ number: "A/B 2" }]);
});

test("an order that nobody took up says so, and they can be filtered", () => {
  show(page([order({ unclaimed: true }), order({ number: "2", state: "cancelled" })], { unclaimed: 1 }), {
    params: { taken: "nobody" },
  });
  expect(cells()[0]?.[5]).toBe("Nobody took it up: set it up or hand it over");
  expect(cells()[1]?.[5]).toBe("");
  expect(screen.getByRole("checkbox", { name: "Nobody took it up 1", hidden: true })).toBeChecked();
  expect(href("Remove filter: Taken up")).toBe("/orders");
  expect(href("Download CSV")).toBe("/orders/csv?taken=nobody");
});

test("who may only look has no such buttons, nor a column for them", () => {
  show(page([order(), order({ number: "2", state: "in_progress" })]), { edits: false });
  expect(within(screen.getByRole("table")).queryByRole("button")).toBeNull();
  expect(screen.queryByRole("columnheader", { name: "Actions" })).toBeNull();
  expect(cells()[0]).toHaveLength(7);
});

test.each([
  [0, 0, "No orders yet", "Încă nicio comandă"],
  [1, 1, "1 order, 1 waits to be set up", "1 comandă, 1 de configurat"],
  [2, 0, "2 orders", "2 comenzi"],
  [20, 2, "20 orders, 2 wait to be set up", "20 de comenzi, 2 de configurat"],
])("the sentence counts: %i, %i waiting", (all, waiting, en, ro) => {
  const given = page(all > 0 ? [order()] : [], { all, total: all, byState: { mailed: waiting } });
  const { unmount } = show(given);
  expect(screen.getByText(en)).toBeVisible();
  unmount();
  show(given, { locale: "ro" });
  expect(screen.getByText(ro)).toBeVisible();
});

test("sorting, filter and page size stay in every link", () => {
  show(page([order()], { total: 80 }), { params: { state: "mailed", sort: "starts", size: "25", q: "con" } });
  const sorted = screen.getByRole("columnheader", { name: "Starts" });
  expect(sorted).toHaveAttribute("aria-sort", "descending");
  expect(screen.getByRole("columnheader", { name: "Order" })).toHaveAttribute("aria-sort", "none");
  expect(href("Starts")).toBe("/orders?q=con&state=mailed&sort=starts&dir=asc&size=25");
  expect(href("Order")).toBe("/orders?q=con&state=mailed&sort=number&size=25");
  expect(href("Remove filter: State")).toBe("/orders?q=con&sort=starts&size=25");
  expect(href("Clear all")).toBe("/orders?sort=starts&size=25");
  expect(href("100")).toBe("/orders?q=con&state=mailed&sort=starts&size=100");
  expect(screen.getByRole("searchbox")).toHaveValue("con");
  expect(hidden(screen.getByRole("search"))).toEqual({ sort: "starts", size: "25" });
});

test("the filter says how many there are of each state", () => {
  show(page([order()], { byState: { mailed: 1_204 } }));
  expect(screen.getByRole("checkbox", { name: "Ready for set-up 1,204", hidden: true })).not.toBeChecked();
  expect(screen.getByRole("checkbox", { name: "Cancelled 0", hidden: true })).toBeInTheDocument();
});

test("no orders at all is another thing than none found", () => {
  const { unmount } = show(page([]));
  expect(screen.getByText("Orders from the vendor will be listed here")).toBeVisible();
  unmount();
  show(page([], { all: 7 }), { params: { q: "zzz", sort: "number" } });
  expect(screen.getByText("No order has this in its number, customer or contact.")).toBeVisible();
  expect(href("Show all orders")).toBe("/orders?sort=number");
});

test("what the address holds beyond that is told", () => {
  show(page([order()]), { params: { state: ["mailed", "lost"], sort: "price" } });
  expect(screen.getByRole("status")).toHaveTextContent("sort=price and state=lost");
});

test.each(hostile)("names are shown as they are, whole on focus: %s", (customer) => {
  const { container } = show(page([order({ customer })]));
  expect(cells()[0]?.[1]).toBe(customer);
  expect(container.querySelector("td:nth-child(2) [data-tip]")).toHaveAttribute("data-tip", customer);
  expect(container.querySelector("script, img, b")).toBeNull();
});
