/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { LocationList } from "@/app/(portal)/organizations/[organizationId]/locations/_parts/location-list";
import { SiteList } from "@/app/(portal)/organizations/[organizationId]/sites/_parts/site-list";
import type { Location } from "@/lib/locations";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { hostile } from "../support/hostile";

const location = (values: Partial<Location> = {}): Location => ({
  id: "l1",
  name: "Main office",
  country: "RO",
  timeZone: "Europe/Bucharest",
  address: { street: "Calea Victoriei 1", postalCode: "010061", locality: "București" },
  emergencyAddress: null,
  ...values,
});

const here = { base: "/organizations/o1/locations", mayEdit: false };

test("an address is read as it is written on a letter, whatever the order it was stored in", () => {
  const address = { region: "", street: "Calea Victoriei 1", locality: "București", postalCode: "010061" };
  renderWithIntl(<LocationList locations={[location({ address })]} {...here} />);
  expect(cells()[0]).toEqual([
    "Main office",
    "Calea Victoriei 1, 010061 București",
    "Romania",
    "Europe/Bucharest",
  ]);
});

test.each([
  [0, "No location", "Nicio locație"],
  [1, "1 location", "1 locație"],
  [2, "2 locations", "2 locații"],
  [20, "20 locations", "20 de locații"],
])("locations are counted right: %i", (count, en, ro) => {
  const locations = Array.from({ length: count }, (_, index) => location({ id: `${index}` }));
  const { unmount } = renderWithIntl(<LocationList locations={locations} {...here} />);
  expect(screen.getByText(en, { exact: true })).toBeVisible();
  expect(cells()).toHaveLength(count);
  unmount();
  renderWithIntl(<LocationList locations={locations} {...here} />, { locale: "ro" });
  expect(screen.getByText(ro, { exact: true })).toBeVisible();
});

test("no sites yet says when there will be one, and lets who may add it", () => {
  const base = "/organizations/o1/sites";
  const { unmount } = renderWithIntl(<SiteList sites={[]} base={base} mayEdit={false} />);
  expect(screen.getByText(/It is named when an order with meetings is set up, or here/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Add site" })).toBeNull();
  unmount();
  const site = {
    id: "s",
    urlName: "contoso",
    timeZone: "Europe/Paris",
    earlyRelease: true,
    licences: 1_250,
    createdAt: "2026-01-02T03:04:05Z",
  };
  renderWithIntl(<SiteList sites={[site]} base={base} mayEdit />);
  expect(cells()).toEqual([["contoso", "Europe/Paris", "1,250", "Yes", "2 Jan 2026"]]);
  expect(screen.getByText("1 site")).toBeVisible();
  expect(screen.getByRole("link", { name: "Add site" })).toHaveAttribute("href", `${base}/new`);
  expect(screen.getByRole("link", { name: "contoso" })).toHaveAttribute("href", `${base}/s`);
});

test.each(hostile)("a location is named as it was typed: %s", (name) => {
  const { container } = renderWithIntl(
    <LocationList locations={[location({ name, address: { street: name } })]} {...here} />,
  );
  expect(cells()[0]?.slice(0, 2)).toEqual([name, name]);
  expect(container.querySelector("script, img, b")).toBeNull();
});
