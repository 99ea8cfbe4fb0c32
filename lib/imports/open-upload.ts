import { type StoredFile, storage } from "@/lib/storage";
import { FileRefused } from "./csv/refusal";
import type { Import } from "./lease";

/** The file as it was uploaded; an import whose file is gone is refused. */
export async function openUpload({ fileKey }: Import): Promise<StoredFile> {
  const file = fileKey ? await storage().get(fileKey) : undefined;
  if (!file) throw new FileRefused("fileGone");
  return file;
}
