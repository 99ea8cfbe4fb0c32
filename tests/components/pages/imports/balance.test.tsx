/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { Balance } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/balance";
import type { FoundImport } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { found } from "./made";

type Line = NonNullable<FoundImport["balance"]>[number];
const line = (values: Partial<Line>): Line => ({
  ...{ kind: "licence", code: "meetings", name: "Meetings", subscriptionId: "Sub1", capped: true },
  ...{ purchased: 10, before: 4, after: 6 },
  ...values,
});
const show = (balance: Line[] | null, locale?: "ro") =>
  renderWithIntl(<Balance found={{ ...found, balance }} />, { locale });

test("each package and licence says what it is before and after, and what is left", () => {
  show([
    line({}),
    line({ code: "b", after: 10 }),
    line({ code: "c", after: 12, capped: false }),
    line({ code: "d", before: 12, after: 12 }),
    line({ kind: "package", code: "webex_suite", name: "Suite", subscriptionId: null, purchased: null }),
    line({ code: "e", name: "Messaging", after: 4 }),
  ]);
  expect(cells()).toEqual([
    ["Meetings", "Sub1", "10", "46", "4"],
    ["Meetings", "Sub1", "10", "410", "None left"],
    ["Meetings", "Sub1", "10", "412", "2 over"],
    ["Meetings", "Sub1", "10", "1212", "2 over"],
    ["Suite", "Wholesale package", "as many as needed", "46", "–"],
  ]);
  expect(screen.getAllByRole("img", { name: "becomes" })).toHaveLength(5);
  expect(screen.getByText("Unchanged: Messaging.")).toBeVisible();
});

test("a file of names alone says that no numbers change", () => {
  show([line({ after: 4 })]);
  expect(screen.getByText(/changes no numbers of packages/)).toBeVisible();
  expect(screen.queryByRole("table")).toBeNull();
});

test("an organization without packages and licences has no balance", () => {
  const { container } = show([]);
  expect(container).toBeEmptyDOMElement();
});
