import { createHash } from "node:crypto";

/** The same name has the same id in every demo: a version 8 UUID made of its digest. */
export function demoId(name: string): string {
  const hex = createHash("sha256").update(`partner-hub demo ${name}`).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-");
}
