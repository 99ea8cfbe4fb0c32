import { eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/jobs";
import type { Delimiter, Encoding } from "./csv/sniff";
import type { Import } from "./lease";
import { isReadableOtherwise } from "./rules";

export type RecheckImport = {
  organizationId: string;
  importId: string;
  /** As what the file is to be read from now on; null: as it tells itself. Unset: as before. */
  encoding?: Encoding | null;
  delimiter?: Delimiter | null;
};

/** Plans an uploaded file anew, by what the organization has now; reads it otherwise when that is asked for. */
export async function recheckImport(
  ctx: Ctx,
  { organizationId, importId, encoding, delimiter }: RecheckImport,
): Promise<void> {
  await inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const [row] = await tx.db.select().from(imports).where(eq(imports.id, importId)).for("update");
    if (!row) throw notFound("import");
    if (row.state !== "ready" && !isReadableOtherwise(row)) throw conflict("imports.notReady");
    const asked = { askedEncoding: encoding, askedDelimiter: delimiter };
    await tx.db
      .update(imports)
      .set({ ...unread, ...asked })
      .where(eq(imports.id, importId));
    await record(tx, "import.checkedAgain", {
      target: { kind: "import", id: importId, name: row.fileName },
      after: { mode: row.mode, encoding: encoding ?? undefined, delimiter: delimiter ?? undefined },
    });
    await enqueue(tx, "imports.check", { importId, organizationId });
  });
}

/** As it was when it was uploaded. */
const unread: Partial<Import> = {
  ...{ state: "checking", progress: 0, checkpoint: 0, rows: 0, plannedAt: null, finishedAt: null },
  ...{ counts: null, facets: null, errorFileKey: null },
  ...{ refusal: null, warnings: null, encoding: null, delimiter: null },
};
