import { type Config, config } from "@/lib/core/config";
import { directoryStorage } from "./directory";
import { s3Storage } from "./s3";
import type { Storage } from "./storage";

export type { Storage, StoredFile } from "./storage";

type Where = Config["storage"];

let open: { where: Where; storage: Storage } | undefined;

/** The one configured store; opened at first use, anew when the configuration was read anew. */
export function storage(): Storage {
  const { storage: where } = config();
  if (open?.where !== where) open = { where, storage: openStorage(where) };
  return open.storage;
}

const openStorage = (where: Where): Storage =>
  where.kind === "directory" ? directoryStorage(where.directory) : s3Storage(where);
