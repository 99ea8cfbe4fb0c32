/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { LocationList } from "@/app/(portal)/organizations/[organizationId]/_parts/location-list";
import { SiteList } from "@/app/(portal)/organizations/[organizationId]/_parts/site-list";
import type { Location } from "@/lib/sites";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";

const location = (values: Partial<Location> = {}): Location => ({
  id: "l1",
  name: "Main office",
  country: "RO",
  timeZone: "Europe/Bucharest",
  address: { street: "Calea Victoriei 1", postalCode: "010061", locality: "București" },
  ...values,
});

test("an address is read as it is written on a letter, whatever the order it was stored in", () => {
  const address = { region: "", street: "Calea Victoriei 1", locality: "București", postalCode: "010061" };
  renderWithIntl(<LocationList locations={[location({ address })]} />);
  expect(cells()[0]).toEqual([
    "Main office",
    "Calea Victoriei 1, 010061, București",
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
  const { unmount } = renderWithIntl(<LocationList locations={locations} />);
  expect(screen.getByText(en, { exact: true })).toBeVisible();
  expect(cells()).toHaveLength(count);
  unmount();
  renderWithIntl(<LocationList locations={locations} />, { locale: "ro" });
  expect(screen.getByText(ro, { exact: true })).toBeVisible();
});

test("no sites yet says when there will be one", () => {
  const { unmount } = renderWithIntl(<SiteList sites={[]} />);
  expect(screen.getByText("Sites are named when an order with meetings is set up.")).toBeVisible();
  unmount();
  const site = {
    id: "s",
    urlName: "contoso",
    timeZone: "Europe/Paris",
    createdAt: new Date("2026-01-02T03:04:05Z"),
  };
  renderWithIntl(<SiteList sites={[site]} />);
  expect(cells()).toEqual([["contoso", "Europe/Paris", "2 Jan 2026"]]);
  expect(screen.getByText("1 site")).toBeVisible();
});
