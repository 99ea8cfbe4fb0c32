import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { imports } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs";
import { storage } from "@/lib/storage";
import type { ImportMode } from "@/lib/users";
import { keepUpload, MAX_FILE_BYTES, tooLarge } from "./keep-upload";

export type UploadUsers = {
  organizationId: string;
  mode: ImportMode;
  fileName: string;
  content: Readable;
  /** What the browser says it sends; compared when it is there. */
  size?: number;
  sha256?: string;
};

/**
 * Takes a file in and has it checked; answers the import's id. The file counts only when it arrived whole: an upload
 * that was cut off, or is not what the browser sent, leaves nothing.
 */
export async function uploadUsers(ctx: Ctx, upload: UploadUsers): Promise<string> {
  const { organizationId, size = 0 } = upload;
  if (size > MAX_FILE_BYTES) throw tooLarge();
  // Asked before half a gigabyte is taken in; the transaction below asks again.
  await inOrganization({ ...ctx, submission: undefined }, "users:edit", organizationId, async () => {});
  const id = crypto.randomUUID();
  const fileKey = `imports/${id}.csv`;
  const stored = await keepUpload(fileKey, upload);
  try {
    const submission = ctx.submission && sameFile(ctx.submission, upload.mode, stored.sha256);
    const importId = await begin({ ...ctx, submission }, upload, { id, fileKey, ...stored });
    if (importId !== id) await storage().remove(fileKey); // the same form, sent twice
    return importId;
  } catch (error) {
    await storage().remove(fileKey);
    throw error;
  }
}

/** A form that comes back from the browser's history with another file, or another mode, is another submission. */
function sameFile(submission: string, mode: ImportMode, sha256: string): string {
  const hex = createHash("sha256").update(`${submission} ${mode} ${sha256}`).digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

type Stored = { id: string; fileKey: string; fileSize: number; sha256: string };

const begin = (ctx: Ctx, { organizationId, mode, fileName }: UploadUsers, stored: Stored): Promise<string> =>
  inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const { id, ...file } = stored;
    await tx.db.insert(imports).values({
      ...{ id, organizationId, mode, fileName, ...file },
      requestedBy: tx.actor.id ?? "",
      requestedByName: tx.actor.name,
      partnerId: tx.partnerId,
      state: "checking",
    });
    await record(tx, "import.uploaded", {
      target: { kind: "import", id, name: fileName },
      after: { size: file.fileSize, sha256: file.sha256, mode },
    });
    await enqueue(tx, "imports.check", { importId: id, organizationId });
    return id;
  });
