/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RunSheet } from "@/app/(portal)/reports/[runId]/_parts/run-sheet";
import { renderWithIntl } from "../../../support/render";
import { fact, hidden } from "../support/facts";
import { hostile } from "../support/hostile";
import { cancelled, failed, now, queued, ready, running } from "./runs";

jest.mock("@/app/(portal)/reports/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return {
    runReportAction: fakeAction(),
    cancelReportAction: fakeAction({ message: { key: "forbidden" } }),
    retryReportAction: fakeAction(),
  };
});
const mockRefresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: mockRefresh }) }));
jest.mock("@/lib/reports", () => ({}));

test("the facts of a ready run: figures, how long it took, exact times", () => {
  renderWithIntl(<RunSheet run={ready} canRun now={now} />);
  expect(fact("File")).toHaveTextContent("Subscription Details_7Q2K9F4M");
  expect(fact("Rows")).toHaveTextContent("1,034");
  expect(fact("Size")).toHaveTextContent("150.2 kB");
  expect(fact("Took")).toHaveTextContent("2 min");
  expect(fact("Column headers")).toHaveTextContent("English");
  expect(fact("Kept until")).toHaveTextContent("in 30 days (14 Feb)");
  const asked = fact("Run on")?.querySelector("time");
  expect(asked).toHaveTextContent("15 Jan 2026, 11:50");
  expect(asked).toHaveAttribute("data-tip", "Thu, 15 Jan 2026, 11:50:07 UTC");
  expect(asked).toHaveAttribute("tabindex", "0");
});

test.each([
  ["fr", "Lignes", "1\u202f034", "Durée"],
  ["es", "Filas", "1034", "Duración"],
  ["ro", "Rânduri", "1.034", "Durată"],
] as const)("the same in %s", (locale, rows, figure, took) => {
  renderWithIntl(<RunSheet run={{ ...ready, language: "ro" }} canRun now={now} />, { locale });
  expect(fact(rows)?.textContent).toBe(figure);
  expect(fact(took)?.textContent).toMatch(/^2\s*min/);
  expect(screen.getByText("Română")).toBeInTheDocument();
});

test("what is not there yet is not invented", () => {
  const { rerender } = renderWithIntl(<RunSheet run={queued} canRun now={now} />);
  for (const label of ["File", "Rows", "Size", "Took", "Finished", "Kept until"])
    expect(fact(label)).toBeNull();
  expect(screen.queryByRole("link", { name: "Download CSV" })).toBeNull();
  rerender(<RunSheet run={failed} canRun now={now} />);
  for (const label of ["File", "Rows", "Size", "Took"]) expect(fact(label)).toBeNull();
  expect(fact("Finished")).toHaveTextContent("15 Jan 2026, 11:52");
});

test("one that waits says so and has no bar; one that runs has its figures on the bar", () => {
  const { rerender } = renderWithIntl(<RunSheet run={queued} canRun={false} now={now} />);
  expect(screen.getByText("Subscription Details waits for its turn. You can leave this page.")).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();
  rerender(<RunSheet run={running} canRun={false} now={now} />);
  const bar = screen.getByRole("progressbar", { name: "Subscription Details is being made" });
  expect(bar).toHaveAttribute("value", "250");
  expect(bar).toHaveAttribute("max", "1000");
  expect(bar).toHaveAttribute("aria-valuetext", "250 of 1,000 rows · about 3 min left");
  rerender(<RunSheet run={{ ...running, expectedRows: null }} canRun={false} now={now} />);
  expect(screen.getByRole("progressbar")).not.toHaveAttribute("value");
});

test("more rows than expected do not make the time left negative", () => {
  renderWithIntl(<RunSheet run={{ ...running, rows: 1_200 }} canRun now={now} />);
  expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).not.toMatch(/-|−/);
});

test("a cancelled one says that no file was kept; who asked may try again, from this run", () => {
  renderWithIntl(<RunSheet run={cancelled} canRun now={now} />);
  expect(screen.getByText("The report was cancelled; no file was kept.")).toBeVisible();
  const again = screen.getByRole("button", { name: "Try again" });
  expect(hidden(again.closest("form"))).toMatchObject({ runId: "r5" });
});

test("the read-only role sees state and file, no buttons that act", () => {
  const { rerender } = renderWithIntl(<RunSheet run={running} canRun={false} now={now} />);
  for (const run of [queued, running, failed, cancelled]) {
    rerender(<RunSheet run={run} canRun={false} now={now} />);
    expect(screen.queryByRole("button")).toBeNull();
  }
  rerender(<RunSheet run={ready} canRun={false} now={now} />);
  expect(screen.getByRole("link", { name: "Download CSV" })).toBeInTheDocument();
});

test("a refused cancel says why on the page and can be tried again", async () => {
  const user = userEvent.setup();
  renderWithIntl(<RunSheet run={running} canRun now={now} />);
  await user.click(screen.getByRole("button", { name: "Cancel report" }));
  expect(await screen.findByRole("alert")).toHaveFocus();
  expect(screen.getByRole("button", { name: "Cancel report" })).not.toHaveAttribute("aria-disabled", "true");
});

test("the page asks again while the run is under way, and stops when it ended", async () => {
  jest.useFakeTimers();
  const { rerender } = renderWithIntl(<RunSheet run={running} canRun now={now} />);
  act(() => jest.advanceTimersByTime(4_100));
  expect(mockRefresh).toHaveBeenCalledTimes(2);
  rerender(<RunSheet run={ready} canRun now={now} />);
  act(() => jest.advanceTimersByTime(10_000));
  expect(mockRefresh).toHaveBeenCalledTimes(2);
  jest.useRealTimers();
});

test("the way back is a link, the page itself the last crumb", async () => {
  renderWithIntl(<RunSheet run={ready} canRun now={now} />, { locale: "es" });
  const crumbs = within(screen.getByRole("navigation"));
  expect(crumbs.getByRole("link")).toHaveAttribute("href", "/reports");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toBeVisible());
});

test.each(hostile)("who asked is shown as typed: %s", (requestedByName) => {
  const { container } = renderWithIntl(<RunSheet run={{ ...ready, requestedByName }} canRun now={now} />);
  expect(fact("Run by")?.textContent).toBe(requestedByName);
  expect(container.querySelector("script, img, b")).toBeNull();
});
