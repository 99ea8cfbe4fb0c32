import { globSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoNote } from "@/lib/start/demo-note";

/** The token that the product under test printed when it made its demo; `E2E_INTAKE_TOKEN` for one that runs elsewhere. */
export function intakeToken(): string {
  const given = process.env.E2E_INTAKE_TOKEN;
  if (given) return given;
  const notes = globSync(join(tmpdir(), "hub-e2e-*", "demo.json"));
  const [newest] = notes.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const token = newest && demoNote.parse(JSON.parse(readFileSync(newest, "utf8"))).intakeToken;
  if (!token) throw new Error("The product under test has left no demo note");
  return token;
}
