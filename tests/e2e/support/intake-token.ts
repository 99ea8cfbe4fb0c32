import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demoNote } from "@/lib/start/demo-note";
import { dataDirectory } from "./data-directory";

/** The token that the product under test printed when it made its demo; `E2E_INTAKE_TOKEN` for one that runs elsewhere. */
export function intakeToken(): string {
  const given = process.env.E2E_INTAKE_TOKEN;
  if (given) return given;
  const note = demoNote.parse(JSON.parse(readFileSync(join(dataDirectory(), "demo.json"), "utf8")));
  if (!note.intakeToken) throw new Error("The product under test has no intake token");
  return note.intakeToken;
}
