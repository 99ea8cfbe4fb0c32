import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { test } from "@playwright/test";

/** A file of this test, to be chosen in a form: one that is sent to the browser piece by piece takes long. */
export async function written(name: string, content: string | Buffer): Promise<string> {
  const path = test.info().outputPath(name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}
