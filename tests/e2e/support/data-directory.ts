import { globSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ownPort } from "./ports";

/** Begins the name of the directory in which the product on a port keeps its data. */
export const nameFor = (port: number | string) => `hub-e2e-${port}-`;

/** Of this worker's product; what a killed run left behind is older. */
export function dataDirectory(): string {
  const notes = globSync(join(tmpdir(), `${nameFor(ownPort)}*`, "demo.json"));
  const [newest] = notes.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!newest) throw new Error("The product under test has left no demo note");
  return dirname(newest);
}
