/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { TrialList } from "@/app/(portal)/customers/[customerId]/trials/_parts/trial-list";
import { NewTrial } from "@/app/(portal)/customers/new-trial/_parts/new-trial";
import type { Trial } from "@/lib/trials";
import { renderWithIntl } from "../../../support/render";
import { cells, hidden } from "../support/facts";

jest.mock("@/db/client", () => ({}));
jest.mock("@/lib/trials", () => jest.requireActual("@/lib/trials/rules"));
jest.mock("@/app/(portal)/customers/[customerId]/trials/actions", () => ({
  endTrialAction: async () => ({}),
  extendTrialAction: async () => ({}),
}));
jest.mock("@/app/(portal)/customers/new-trial/actions", () => ({
  startTrialForNewCustomerAction: async () => ({}),
}));

const now = new Date("2026-11-20T12:00:00Z");
const customer = { id: "c1", name: "Contoso" };
const trial = (values: Partial<Trial> = {}): Trial => ({
  id: "trialSub.1",
  startsOn: "2026-10-22",
  endsOn: "2026-11-25",
  state: "running",
  endedAt: null,
  startedBy: "Ada",
  endedBy: null,
  extensions: [],
  users: 3,
  licences: [{ product: "Messaging", purchased: 100, assigned: 5, used: 2 }],
  ...values,
});
const show = (trials: Trial[], mayEdit = true) =>
  renderWithIntl(<TrialList customer={customer} trials={trials} mayEdit={mayEdit} now={now} />);

test("a trial that runs says its days, its licences and what extending leads to", () => {
  show([
    trial({
      extensions: [{ at: "2026-11-01T10:00:00Z", by: "Pablo", from: "2026-11-20", to: "2026-11-25" }],
    }),
  ]);
  expect(screen.getByRole("heading", { name: "22 Oct 2026 – 25 Nov 2026" })).toBeVisible();
  expect(screen.getByText(/Ends in 5 days \(25 Nov\) · started by Ada/)).toBeVisible();
  expect(screen.getByText("Extended on 1 Nov 2026 by Pablo: from 20 Nov to 25 Nov 2026")).toBeVisible();
  expect(cells()[0]?.slice(0, 4)).toEqual(["Messaging", "100", "5", "2"]);
  const extend = screen.getByRole("button", { name: "Extend to 20 Dec 2026" });
  expect(hidden(extend.closest("form"))).toMatchObject({ organizationId: "c1", trialId: "trialSub.1" });
  expect(screen.queryByRole("link", { name: "Start trial" })).toBeNull();
});

test("where extending would shorten it, both days are told before it is sent", () => {
  show([trial({ endsOn: "2027-02-18" })]);
  expect(screen.queryByRole("button", { name: /^Extend to/ })).toBeNull();
  const shorten = screen.getByRole("button", { name: "End on 20 Dec 2026 instead", hidden: true });
  const dialog = shorten.closest("dialog");
  expect(dialog).toHaveTextContent("ends on 18 Feb 2027 now");
  expect(dialog).toHaveTextContent("20 Dec 2026: 60 days earlier");
  expect(hidden(shorten.closest("form"))).toMatchObject({ shorten: "on" });
});

test("extended today already, there is nothing to extend", () => {
  show([trial({ endsOn: "2026-12-20" })]);
  expect(screen.getByText(/already ends 30 days from today/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Extend/ })).toBeNull();
});

test("ending now says how many people lose how many licences", () => {
  show([trial()]);
  const end = screen.getByRole("button", { name: "End trial now", hidden: true });
  expect(end.closest("dialog")).toHaveTextContent(
    "3 people can no longer use what they try; 5 licences in all.",
  );
});

test("past trials tell how they ended, and another can be started", () => {
  show([
    trial({ id: "a", state: "converted", endsOn: "2026-11-01", endedBy: "Ada" }),
    trial({ id: "b", state: "expired", endsOn: "2026-10-30", startedBy: null }),
  ]);
  expect(screen.getByText("Converted by an order")).toBeVisible();
  expect(screen.getByText("Over")).toBeVisible();
  expect(screen.getByText("Ended by itself on its last day")).toBeVisible();
  expect(screen.getByRole("link", { name: "Start trial" })).toHaveAttribute(
    "href",
    "/customers/c1/trials/new",
  );
  expect(screen.queryByRole("button", { name: /Extend|End now/ })).toBeNull();
});

test("without any it says what a trial is; who may not edit sees no button at all", () => {
  show([], false);
  expect(screen.getByText("No trial yet")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Start trial" })).toBeNull();
  show([trial()], false);
  expect(screen.queryByRole("button", { name: /Extend|End now/ })).toBeNull();
});

const offer = {
  products: [
    { code: "meetings", name: "Meetings", meetings: true },
    { code: "messaging", name: "Messaging", meetings: false },
  ],
  needsSite: true,
  running: false,
  zones: ["Europe/Paris"],
};

test("the form begins with 100 licences each, nothing chosen, 30 days; countries without service say so", () => {
  renderWithIntl(<NewTrial offer={offer} now={now} submission="s1" />);
  expect(screen.getByLabelText("Meetings")).not.toBeChecked();
  expect(screen.getByLabelText(/^Licences of Messaging/)).toHaveValue("100");
  expect(screen.getByLabelText(/^30 days/)).toBeChecked();
  expect(document.querySelector("option[value=KP]")).toHaveTextContent("North Korea (no service)");
  expect(screen.queryByText(/another company/)).toBeNull();
});
