import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import { organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { BYTE_ORDER_MARK, CSV_TYPE, csvLine } from "@/lib/core/csv";
import { notFound } from "@/lib/core/errors";
import { type StoredFile, storage } from "@/lib/storage";
import { fixedColumns } from "./csv-columns";
import { csvPackages } from "./csv-packages";
import type { CsvPackage } from "./match-header";

export type UsersFile = StoredFile & { name: string; type: string; discard: () => Promise<void> };

/**
 * All users of the organization as the file that the import takes, unchanged. Written by the database into storage
 * first, so that a broken download cannot look whole; `discard` it when it is sent.
 */
export async function exportUsers(
  ctx: Ctx,
  { organizationId }: { organizationId: string },
): Promise<UsersFile> {
  const key = `exports/${crypto.randomUUID()}.csv`;
  const name = await inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const [organization] = await tx.db.select({ name: organizations.name }).from(organizations);
    if (!organization) throw notFound("organization");
    await write(tx, key);
    return organization.name;
  });
  const file = await storage().get(key);
  if (!file) throw new Error(`The export ${key} is gone`);
  return { ...file, name: fileName(name, ctx.now), type: CSV_TYPE, discard: () => storage().remove(key) };
}

async function write(tx: OrganizationTx, key: string): Promise<void> {
  const held = (await csvPackages(tx)).filter((each) => each.held);
  const header = [...fixedColumns.map((column) => column.header), ...held.map(({ csvHeader }) => csvHeader)];
  const file = new PassThrough();
  // COPY ends its lines with a line feed.
  file.write(`${BYTE_ORDER_MARK}${csvLine(header).trimEnd()}\n`);
  const copied = pipeline(tx.client.query(copyTo(copyOf(held))), file);
  await Promise.all([storage().put(key, file), copied]);
}

/**
 * A user without a package has empty cells instead of FALSE in all of them: that would ask for the removal.
 * COPY takes no parameters; the organization comes from the transaction's setting, codes are quoted here.
 */
function copyOf(held: CsvPackage[]): string {
  const flags = held.map(
    ({ code }) =>
      `CASE WHEN package_code IS NULL THEN '' WHEN package_code = ${literal(code)} THEN 'TRUE' ELSE 'FALSE' END`,
  );
  const cells = [
    ...["first_name", "last_name", "display_name", "email"].map((name) => `core.csv_guard(${name})`),
    "status",
    `to_char(last_access_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    "(now() AT TIME ZONE 'UTC')::date - (last_access_at AT TIME ZONE 'UTC')::date",
    ...flags,
  ];
  return `COPY (SELECT ${cells.map((cell) => `nullif((${cell})::text, '')`).join(", ")}
    FROM core.users ORDER BY last_name_key, id) TO STDOUT (FORMAT csv)`;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Letters and figures of any script; what a file system or a header could stumble over becomes a dash. */
const fileName = (organization: string, now: Date) =>
  `${organization.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}-users-${now.toISOString().slice(0, 10)}.csv`;
