import { randomBytes } from "node:crypto";
import { createGzip } from "node:zlib";
import { loadMessages } from "@/lib/core/load-messages";
import { type StoredFile, storage } from "@/lib/storage";
import type { ReportName } from "./kinds";

/** Every attempt writes a file of its own, so that an attempt that was given up cannot touch the one that counts. */
export const fileKeyOf = (runId: string, attempt: string) => `reports/${runId}/${attempt}.csv`;

const compressed = (key: string) => `${key}.gz`;

/** The stored file as it is, or compressed: made at the first download that asks, and kept beside it. */
export async function storedReport(
  key: string,
  { gzip }: { gzip: boolean },
): Promise<StoredFile | undefined> {
  const store = storage();
  if (!gzip) return store.get(key);
  const known = await store.get(compressed(key));
  if (known) return known;
  const plain = await store.get(key);
  if (!plain) return undefined;
  const packing = createGzip();
  plain.stream.once("error", (error) => packing.destroy(error));
  await store.put(compressed(key), plain.stream.pipe(packing));
  return store.get(compressed(key));
}

export async function removeReport(key: string): Promise<void> {
  await storage().remove(compressed(key));
  await storage().remove(key);
}

// Without I, L, O and U: read aloud and typed without mistakes.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `Subscription Details_7Q2K9F4M`: the template's English name and what tells this run from others. */
export function newFileName(template: ReportName): string {
  const code = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join("");
  return `${loadMessages("en").reports.names[template]}_${code}`;
}

/** With the day of the download. */
export const downloadName = (fileName: string, now: Date, { gzip }: { gzip: boolean }) =>
  `${fileName}_${now.toISOString().slice(0, 10)}.csv${gzip ? ".gz" : ""}`;
