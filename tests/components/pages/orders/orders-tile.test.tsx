/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { OrdersTile } from "@/app/(portal)/customers/_parts/orders-tile";
import { renderWithIntl } from "../../../support/render";
import { now } from "./made";

const ready = { count: 3, oldest: "2026-01-10T12:00:00Z" };

test("the tile says how many wait and since when, and leads to them", () => {
  renderWithIntl(<OrdersTile ready={ready} now={now} />);
  const tile = screen.getByRole("link");
  expect(tile).toHaveTextContent("Ready for order setup3 orders wait · the oldest came 5 days ago");
  expect(tile).toHaveAttribute("href", "/orders?state=mailed&state=in_progress&sort=starts&dir=asc");
});

test("with nothing to set up there is none", () => {
  const { container } = renderWithIntl(<OrdersTile ready={{ count: 0, oldest: null }} now={now} />);
  expect(container).toBeEmptyDOMElement();
});
