import { config } from "@/lib/core/config";
import { directoryStorage } from "./directory";
import type { Storage } from "./storage";

export type { Storage, StoredFile } from "./storage";

/** The one configured store. */
export function storage(): Storage {
  const { storage: where } = config();
  if (where.kind === "directory") return directoryStorage(where.directory);
  throw new Error("S3 storage is not built in yet");
}
