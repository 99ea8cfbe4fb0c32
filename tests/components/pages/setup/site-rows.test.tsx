/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ServicesChoice } from "@/app/(public)/setup/_parts/services/services-choice";
import { SiteRows } from "@/app/(public)/setup/_parts/services/site-rows";
import { setUpLaterAction } from "@/app/(public)/setup/actions";
import { ActionForm } from "@/components/forms/action-form";
import { renderWithIntl } from "../../../support/render";
import { fakeAction } from "../support/fake-actions";
import { setUp } from "./made";

jest.mock("@/lib/provisioning", () => jest.requireActual("./library"));
jest.mock("@/app/(public)/setup/actions", () => jest.requireActual("./fake-setup-actions"));

const lines = [
  { key: "meetings 12 renews", label: "Meetings", quantity: 25 },
  { key: "translations 12 renews", label: "Translations", quantity: 5 },
];
const zones = [{ value: "Europe/Berlin", label: "Berlin" }];
const one = { sites: "1", "urlName.0": "lumen", "siteZone.0": "Europe/Berlin" };
const two = {
  ...one,
  sites: "2",
  "urlName.1": "lumen-2",
  "siteZone.1": "Europe/Berlin",
  "share.0.0": "20",
  "share.1.0": "0",
  "share.0.1": "5",
  "share.1.1": "0",
};
const show = (initial: Record<string, string>, action = fakeAction(), locale?: "en" | "ro") =>
  renderWithIntl(
    <ActionForm action={action} submit="Next" initial={initial}>
      <SiteRows lines={lines} zones={zones} most={10} />
    </ActionForm>,
    { locale },
  );

test("one site asks for no distribution; more are a button that sends what was typed", async () => {
  const user = userEvent.setup();
  const action = fakeAction();
  show(one, action);
  expect(screen.queryByLabelText(/licences on this site/)).toBeNull();
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull();
  expect(screen.getByText(/^The site gets new features some weeks before/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "I need more URLs" }));
  expect(action.sent).toMatchObject([{ ...one, ask: "add", bought: "25 5" }]);
});

test("with several each has its licences, and the sum is told while it is typed", async () => {
  const user = userEvent.setup();
  show(two);
  const sums = screen.getByText(/Meetings: 20 of 25/).closest("ul") as HTMLElement;
  expect(
    within(sums).getByText(/Meetings: 20 of 25 licences are on a site\. 5 licences are left\./),
  ).toBeVisible();
  expect(within(sums).getByText("Translations: 5 of 5 licences are on a site.")).toBeVisible();
  const second = screen.getAllByLabelText("Meetings: licences on this site")[1] as HTMLElement;
  await user.clear(second);
  await user.type(second, "6");
  expect(
    within(sums).getByText(/26 of 25 licences are on a site\. That is 1 licence too many\./),
  ).toBeVisible();
  await user.clear(second);
  await user.type(second, "5");
  expect(within(sums).getByText("Meetings: 25 of 25 licences are on a site.")).toBeVisible();
});

test("a site is taken away by its number", async () => {
  const user = userEvent.setup();
  const action = fakeAction();
  show(two, action);
  expect(screen.getByRole("group", { name: /^Site 2/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Remove site 2" }));
  expect(action.sent).toMatchObject([{ ask: "remove.1", "urlName.1": "lumen-2" }]);
});

test("ten are the most", () => {
  show({ ...two, sites: "10" });
  expect(screen.queryByRole("button", { name: /URL/ })).toBeNull();
  expect(screen.getByText(/^One order can have up to 10 sites/)).toBeVisible();
});

test.each([
  [1, "A rămas 1 licență."],
  [2, "Au rămas 2 licențe."],
  [20, "Au rămas 20 de licențe."],
])("in Romanian what is left is counted right: %i", (left, words) => {
  show({ ...two, "share.0.0": String(25 - left) }, fakeAction(), "ro");
  expect(screen.getByText(new RegExp(words))).toBeVisible();
});

test("set up now leads on, later is sent; what was set aside says since when", async () => {
  const user = userEvent.setup();
  const later = setUpLaterAction as unknown as ReturnType<typeof fakeAction>;
  const { unmount } = renderWithIntl(<ServicesChoice setUp={setUp()} />);
  expect(screen.getByRole("link", { name: "Set up now" })).toHaveAttribute("href", "/setup/services?way=now");
  await user.click(screen.getByRole("button", { name: "Set up later" }));
  expect(later.sent).toEqual([{ order: "ORD-1", version: "7" }]);
  unmount();
  const { order } = setUp();
  renderWithIntl(
    <ServicesChoice setUp={setUp({ order: { ...order, setAsideAt: new Date("2026-01-12") } })} />,
  );
  expect(screen.getByText(/set aside on 12 Jan 2026/)).toBeVisible();
});
