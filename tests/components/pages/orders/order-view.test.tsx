/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OrderView } from "@/app/(portal)/orders/[number]/_parts/order-view";
import { resendAction } from "@/app/(portal)/orders/actions";
import type { OrderDetails } from "@/lib/orders";
import { renderWithIntl } from "../../../support/render";
import { fact, hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";
import { details } from "./made";

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

// The mock above.
const resend = resendAction as unknown as ReturnType<typeof fakeAction>;

type Options = { edits?: boolean; locale?: "en" | "fr" | "ro" };
const show = (values: Partial<OrderDetails> = {}, { edits = true, locale }: Options = {}) =>
  renderWithIntl(<OrderView order={{ ...details, ...values }} edits={edits} submission="s-1" />, { locale });

/** Closed, a dialog has no name to be found by. */
function dialogOf(title: string): HTMLElement {
  const all = screen.getAllByRole("dialog", { hidden: true });
  const found = all.find((each) => each.textContent?.startsWith(title));
  if (!found) throw new Error(`No dialog ${title}`);
  return found;
}

test.each([
  ["waiting", "Starts later", /^Nothing to do yet/, false],
  ["mailed", "Ready for set-up", /^The contact was mailed/, true],
  ["in_progress", "Being set up", /^Set-up was begun/, true],
  ["provisioned", "Set up", /^Everything is set up/, false],
  ["cancelled", "Cancelled", /^There is nothing to set up/, false],
] as const)("%s: what it means, and whether something can be done", (state, word, sentence, open) => {
  show({ state });
  expect(screen.getByText(word, { selector: "header *, h1 ~ *, h1 ~ * *" })).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.queryAllByRole("button", { name: /^(Set up|Continue set-up)$/ })).toHaveLength(open ? 1 : 0);
  expect(screen.queryAllByRole("button", { name: "Send the mail again…" })).toHaveLength(open ? 1 : 0);
});

test("who may only look can neither set up nor mail", () => {
  show({}, { edits: false });
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
});

test("mailing again asks first, says to whom and what it ends, and sends one submission", async () => {
  const user = userEvent.setup();
  show();
  const dialog = dialogOf("Send the mail");
  expect(dialog).toHaveTextContent("Send the mail for order ORD-1 again?");
  expect(dialog).toHaveTextContent("ana@partner.example gets a new link. Links sent before stop working");
  expect(hidden(dialog.querySelector("form"))).toEqual({ number: "ORD-1", submission: "s-1" });
  await user.click(within(dialog).getByRole("button", { name: "Send mail again", hidden: true }));
  expect(await within(dialog).findByRole("alert", { hidden: true })).toBeInTheDocument();
  expect(resend.sent).toEqual([{ number: "ORD-1", submission: "s-1" }]);
});

test("the mail that hands the services on is sent again to who was asked, while there is something to name", () => {
  const servicesAskedOf = "ida@contoso.example";
  const again = () => screen.queryByRole("button", { name: "Ask the customer again…" });
  const { unmount } = show({ state: "in_progress", servicesAskedOf });
  expect(again()).toBeVisible();
  const dialog = dialogOf("Send the mail about the services of order ORD-1 again?");
  expect(dialog).toHaveTextContent("ida@contoso.example gets a new link to name the services");
  expect(hidden(dialog.querySelector("form"))).toEqual({ number: "ORD-1", submission: "s-1" });
  unmount();
  for (const [values, options] of [
    [{ state: "in_progress" }, {}],
    [{ state: "provisioned", servicesAskedOf }, {}],
    [{ state: "cancelled", servicesAskedOf }, {}],
    [{ state: "in_progress", servicesAskedOf }, { edits: false }],
  ] as const) {
    const shown = show(values, options);
    expect(again()).toBeNull();
    shown.unmount();
  }
});

test("once set up it leads to the customer and says when", () => {
  show({
    state: "provisioned",
    customer: { id: "c1", name: "Contoso" },
    provisionedAt: new Date("2026-01-15T09:30:00Z"),
  });
  expect(screen.getByRole("link", { name: "Contoso" })).toHaveAttribute("href", "/customers/c1");
  expect(fact("Set up")).toHaveTextContent("15 Jan 2026, 09:30");
});

test.each(hostile)("names as ordered are shown as they are: %s", (customerName) => {
  const { container } = show({ customerName, partnerName: null });
  expect(fact("Customer as ordered")?.textContent).toBe(customerName);
  expect(fact("Partner as ordered")?.textContent).toBe("Not named");
  expect(container.querySelector("script, img, b")).toBeNull();
});

test("cancelling asks first and says what it ends; handing over asks for whom", () => {
  const { unmount } = show();
  const cancelling = dialogOf("Cancel order ORD-1?");
  expect(cancelling).toHaveTextContent(
    "Links sent before stop working, and ana@partner.example is told by mail",
  );
  const handing = dialogOf("Hand order ORD-1 over");
  expect(handing).toHaveTextContent("the links sent to ana@partner.example stop working");
  expect(handing.querySelector("input[type=email]")).toBeRequired();
  unmount();
  show({ state: "waiting" });
  expect(dialogOf("Hand order ORD-1 over")).toHaveTextContent(
    "They are mailed in place of ana@partner.example on 1 Feb 2026",
  );
});

test("what happened is told, newest first, and what the vendor has planned", () => {
  const at = "2026-01-15T11:00:00Z";
  const event = { id: "1", at, actorKind: "token" as const, actorName: "ordering", targetName: "" };
  show({
    unclaimed: true,
    productNames: { meetings: "Meetings" },
    history: [
      {
        ...event,
        action: "order.amended",
        before: { licences: { meetings: 25 } },
        after: { licences: { meetings: 30 } },
      },
      {
        ...event,
        id: "2",
        action: "order.stepSaved",
        before: { orderFor: "customer", partner: "Acme" },
        after: { orderFor: "company", partner: null },
      },
      {
        ...event,
        id: "3",
        action: "order.stepSaved",
        before: null,
        after: {
          sites: [{ urlName: "acme", timeZone: "Europe/Paris" }],
          licences: [{ urlName: "acme", licences: [{ product: "meetings", quantity: 20 }] }],
          organization: "byDomain",
        },
      },
    ],
    planned: [
      { id: "a", effectiveOn: "2026-03-01", said: { cancelled: "termEnd" }, problem: null },
      {
        id: "b",
        effectiveOn: "2026-01-10",
        said: { licences: { meetings: 5 } },
        problem: { key: "amendments.notHeld", values: { product: "meetings" } },
      },
    ],
  });
  expect(screen.getByText(/^Nobody took this order up/)).toBeVisible();
  const history = screen.getByRole("table", { name: "History" });
  expect(history).toHaveTextContent(/Order changed by the vendor.*Meetings × 25.*Meetings × 30.*ordering/);
  expect(history).toHaveTextContent(
    "Step of an order's set-up savedOrder for a customerfor their own companyPartner Acmeempty",
  );
  expect(history).toHaveTextContent(
    "Sites acme, Europe/ParisLicences acme, Meetings × 20Organization found by its domain",
  );
  const planned = screen.getByRole("table", { name: "Changes sent by the vendor" });
  expect(planned).toHaveTextContent(/Cancellation at the end of the term.*1 Mar 2026.*Planned/);
  expect(planned).toHaveTextContent(/Meetings × 5.*Not made: It has no meetings\./);
});
