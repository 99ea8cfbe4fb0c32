type Point = { x: number; y: number };

const WIDTH = 100;
const HEIGHT = 30;
const EDGE = 3;

/** One path per run of known values, in a box of 100 × 30. */
export function sparkPaths(values: readonly (number | null)[]): { lines: string[]; last?: Point } {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const step = (WIDTH - 2 * EDGE) / Math.max(values.length - 1, 1);
  const place = (value: number, index: number): Point => ({
    x: round(EDGE + index * step),
    y: round(spread === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / spread) * (HEIGHT - 2 * EDGE)),
  });

  const runs: Point[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(place(value, index));
  });
  const drawn = runs.filter((run) => run.length > 0);
  return {
    lines: drawn.map((run) => run.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")),
    last: drawn.at(-1)?.at(-1),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
