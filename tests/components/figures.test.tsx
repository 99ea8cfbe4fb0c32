import { screen, within } from "@testing-library/react";
import { chartModel, niceTicks } from "@/components/charts/chart.model";
import { ChartFrame } from "@/components/charts/chart-frame";
import { KpiTile } from "@/components/charts/kpi-tile";
import { LicenceBar } from "@/components/charts/licence-bar";
import { licenceParts } from "@/components/charts/licence-bar.model";
import { Sparkline } from "@/components/charts/sparkline";
import { sparkPaths } from "@/components/charts/sparkline.model";
import { renderWithIntl } from "../support/render";

const points = ["W1", "W2", "W3"].map((label) => ({ key: label, label }));

test("overage stands beyond the end of the licence bar, after a gap", () => {
  const { over, left, segments } = licenceParts({ purchased: 100, assigned: 125, used: 50 });
  expect([over, left]).toEqual([25, 0]);
  const end = segments.find(({ kind }) => kind === "assigned");
  const beyond = segments.find(({ kind }) => kind === "overage");
  expect(beyond?.start).toBeCloseTo((end?.start ?? 0) + (end?.length ?? 0) + 2);
  expect((beyond?.start ?? 0) + (beyond?.length ?? 0)).toBeCloseTo(100);
});

test.each([
  [{ purchased: 0, assigned: 0, used: 0 }, ["available"]],
  [{ purchased: 10, assigned: 10, used: 10 }, ["used"]],
  [{ purchased: 10, assigned: 4, used: 6 }, ["used", "available"]],
])("%j is drawn whole", (licences, kinds) => {
  const { segments } = licenceParts(licences);
  expect(segments.map(({ kind }) => kind)).toEqual(kinds);
  expect(segments.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(100);
});

test("a licence bar says its figures to everyone", () => {
  renderWithIntl(<LicenceBar purchased={1000} assigned={1200} used={800} />, { locale: "es" });
  const words = "800 en uso, 1200 asignadas de 1000: 200 por encima del límite";
  expect(screen.getByRole("img", { name: words }).parentElement).toHaveAttribute("data-tip", words);
});

test("a tile is one link; its hint stays a button of its own", () => {
  renderWithIntl(
    <KpiTile
      label="Customers"
      figure="8,012"
      href="/c"
      hint="Now."
      change={{ direction: "up", words: "12 more" }}
    />,
  );
  const link = screen.getByRole("link", { name: "Customers" });
  expect(link).not.toContainElement(screen.getByRole("button", { name: "Explain Customers" }));
  expect(screen.getByText("12 more")).toBeVisible();
});

test("gaps stay gaps in a sparkline, and one value is a point", () => {
  expect(sparkPaths([1, 2, null, 3, 4]).lines).toHaveLength(2);
  expect(sparkPaths([null, null])).toEqual({ lines: [], last: undefined });
  expect(sparkPaths([7]).last).toEqual({ x: 3, y: 15 });
  renderWithIntl(<Sparkline values={[1, 2]} label="From 1 to 2" />);
  expect(screen.getByRole("img", { name: "From 1 to 2" })).toBeInTheDocument();
});

test("ticks are round and hold all values; bars hold zero", () => {
  expect(niceTicks([402, 644], false)).toEqual([400, 500, 600, 700]);
  expect(niceTicks([402, 644], true)).toEqual([0, 200, 400, 600, 800]);
  expect(niceTicks([5, 5], false).length).toBeGreaterThan(1);
  expect(niceTicks([-0.3, 0.1], false)).toEqual([-0.3, -0.2, -0.1, 0, 0.1]);
});

test("labels at the lines' ends never lie on each other", () => {
  const series = [10, 10, 10, 0].map((value, index) => ({
    key: `${index}`,
    label: `${index}`,
    values: [value],
  }));
  const places = chartModel({ points: points.slice(0, 1), series })
    .series.map(({ at }) => at)
    .toSorted((a, b) => a - b);
  places.slice(1).forEach((place, index) => {
    expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(0.0999);
  });
  expect(places.at(-1)).toBeLessThanOrEqual(1.0001);
});

test("the table behind a chart holds its figures, its gaps and what is not complete", () => {
  const model = chartModel({
    points,
    incomplete: 1,
    series: [{ key: "u", label: "Used", values: [1200, null, 3], tone: "used" }],
  });
  renderWithIntl(
    <ChartFrame title="Licences in use" pointHeader="Week" model={model}>
      <p>drawing</p>
    </ChartFrame>,
  );
  expect(screen.getByRole("figure", { name: "Licences in use" })).toBeVisible();
  const cells = within(screen.getByRole("table", { hidden: true })).getAllByRole("cell", { hidden: true });
  expect(cells.map((cell) => cell.textContent)).toEqual([
    "W1",
    "1,200",
    "W2",
    "–",
    "W3 (not complete yet)",
    "3",
  ]);
});

test("a chart without data says so instead of drawing", () => {
  renderWithIntl(
    <ChartFrame title="Calls" pointHeader="Week" model={chartModel({ points, series: [] })}>
      <p>drawing</p>
    </ChartFrame>,
    { locale: "ro" },
  );
  expect(screen.getByText("Nu există date pentru această perioadă")).toBeVisible();
  expect(screen.queryByText("drawing")).toBeNull();
});
