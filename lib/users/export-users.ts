import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import { organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { BYTE_ORDER_MARK, CSV_TYPE, csvLine } from "@/lib/core/csv";
import { notFound } from "@/lib/core/errors";
import { type StoredFile, storage } from "@/lib/storage";
import { exportColumns, exportFrom, type UserFileKind } from "./csv/export-columns";
import { csvPackages } from "./csv-packages";
import { csvLicences } from "./vocabulary";

export type UsersFile = StoredFile & { name: string; type: string; discard: () => Promise<void> };

/**
 * All users of the organization as the file that the import takes, which sent back changes nothing. Written by the database into storage
 * first, so that a broken download cannot look whole; `discard` it when it is sent.
 */
export async function exportUsers(
  ctx: Ctx,
  { organizationId, kind = "all" }: { organizationId: string; kind?: UserFileKind },
): Promise<UsersFile> {
  const key = `exports/${crypto.randomUUID()}.csv`;
  const name = await inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const [organization] = await tx.db.select({ name: organizations.name }).from(organizations);
    if (!organization) throw notFound("organization");
    await write(tx, key, kind);
    return organization.name;
  });
  const file = await storage().get(key);
  if (!file) throw new Error(`The export ${key} is gone`);
  return {
    ...file,
    name: fileName(name, kind, ctx.now),
    type: CSV_TYPE,
    discard: () => storage().remove(key),
  };
}

async function write(tx: OrganizationTx, key: string, kind: UserFileKind): Promise<void> {
  const words = { packages: await csvPackages(tx), licences: await csvLicences(tx) };
  const columns = exportColumns(words, kind);
  const cells = columns.map(({ sql }) => `nullif((${sql})::text, '')`).join(", ");
  const copy = `COPY (SELECT ${cells} FROM ${exportFrom} ORDER BY u.last_name_key, u.id) TO STDOUT (FORMAT csv)`;
  const file = new PassThrough();
  // COPY ends its lines with a line feed.
  file.write(`${BYTE_ORDER_MARK}${csvLine(columns.map(({ header }) => header)).trimEnd()}\n`);
  const copied = pipeline(tx.client.query(copyTo(copy)), file);
  await Promise.all([storage().put(key, file), copied]);
}

/** Letters and figures of any script; what a file system or a header could stumble over becomes a dash. */
const fileName = (organization: string, kind: UserFileKind, now: Date) =>
  `${organization.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}-users-${kind === "all" ? "" : `${kind}-`}${now.toISOString().slice(0, 10)}.csv`;
