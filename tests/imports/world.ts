import { Readable } from "node:stream";
import { organizationPackages } from "@/db/schema";
import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { actingAs, makeManagement, makeOrganization, makePartner, makeUser } from "@/lib/demo/make";
import { applyImport, checkImport, findImport, startImport, uploadUsers } from "@/lib/imports";
import type { ImportMode } from "@/lib/users";
import { ownerQuery } from "../support/database";

export const EMAIL = "User ID/Email (Required)";

export type World = {
  partnerId: string;
  customerId: string;
  /** Full administrator of the partner. */
  ada: Ctx;
  /** Read-only administrator of the partner. */
  rosa: Ctx;
  /** Full administrator of the customer itself. */
  carla: Ctx;
  carlaId: string;
  /** An address of nobody else in this test file. */
  at: (name: string) => string;
};

type Options = {
  packages?: Record<string, number | null>;
  wholesale?: boolean;
  /** Whether packages ask for a location and a number: the business of few tests. */
  calling?: boolean;
};

/** A partner with a wholesale customer that has the Suite and Calling packages, and people who may and may not. */
export async function makeWorld({
  packages = { webex_suite: null, webex_calling: null },
  wholesale = true,
  calling = false,
}: Options = {}): Promise<World> {
  await ownerQuery("UPDATE core.packages SET calling = $1 WHERE code <> 'webex_meetings'", [calling]);
  return asSystem(systemCtx(), "a world for the tests", async (tx) => {
    const partner = await makePartner(tx);
    const customer = await makeOrganization(tx, { isWholesale: wholesale });
    await makeManagement(tx, partner.id, customer.id);
    const held = Object.entries(packages).map(([packageCode, quantity]) => ({
      ...{ organizationId: customer.id, packageCode, quantity },
    }));
    if (held.length > 0) await tx.db.insert(organizationPackages).values(held);
    const ada = await makeUser(tx, partner.id, { roles: ["partner_full_admin"] });
    const rosa = await makeUser(tx, partner.id, { roles: ["partner_readonly_admin"] });
    const carla = await makeUser(tx, customer.id, { roles: ["customer_full_admin"] });
    return {
      partnerId: partner.id,
      customerId: customer.id,
      ada: actingAs(ada, ["partner_full_admin"], { partner: true }),
      rosa: actingAs(rosa, ["partner_readonly_admin"], { partner: true }),
      carla: actingAs(carla, ["customer_full_admin"], { partner: false }),
      carlaId: carla.id,
      at: (name) => `${name}@${customer.id.slice(0, 8)}.example`,
    };
  });
}

export const never = new AbortController().signal;
export const csv = (...rows: string[][]) => rows.map((row) => `${row.join(",")}\r\n`).join("");

type Upload = { mode?: ImportMode; fileName?: string; as?: Ctx };

/** Uploads a file and works off its check. */
export async function check(world: World, content: string | Buffer, options: Upload = {}): Promise<string> {
  const importId = await upload(world, content, options);
  await checkImport({ importId, organizationId: world.customerId }, never);
  return importId;
}

export const upload = (
  { customerId: organizationId, ada }: World,
  content: string | Buffer,
  { mode = "add_and_remove", fileName = "users.csv", as = ada }: Upload = {},
): Promise<string> =>
  uploadUsers(as, { organizationId, mode, fileName, content: Readable.from([Buffer.from(content)]) });

/** Applies a checked import and works it off. */
export async function apply(world: World, importId: string, confirmation?: string): Promise<void> {
  const organizationId = world.customerId;
  await startImport(world.ada, { organizationId, importId, confirmation });
  await applyImport({ importId, organizationId }, never);
}

export async function importUsers(world: World, content: string | Buffer, options: Upload = {}) {
  const importId = await check(world, content, options);
  const { counts } = await found(world, importId);
  await apply(world, importId, String(counts?.remove));
  return importId;
}

export const found = (world: World, importId: string) => findImport(world.ada, world.customerId, importId);

export const usersOf = ({ customerId }: World) =>
  ownerQuery<{
    email: string;
    first: string;
    last: string;
    display: string;
    package: string;
    status: string;
  }>(
    `SELECT email, first_name AS first, last_name AS last, display_name AS display, package_code AS package, status
     FROM core.users WHERE organization_id = $1 AND id NOT IN (SELECT user_id FROM core.user_roles) ORDER BY email_key`,
    [customerId],
  );

export const rowsOf = (importId: string) =>
  ownerQuery<{
    line: number;
    action: string;
    before: unknown;
    after: unknown;
    reasons: { code: string; values?: Record<string, unknown> }[] | null;
  }>("SELECT line, action, before, after, reasons FROM core.import_rows WHERE import_id = $1 ORDER BY line", [
    importId,
  ]);

/** The codes of what is wrong, by row. */
export async function reasonsOf(importId: string): Promise<Record<number, string[]>> {
  const rows = await rowsOf(importId);
  return Object.fromEntries(
    rows
      .filter(({ reasons }) => reasons)
      .map(({ line, reasons }) => [line, (reasons ?? []).map(({ code }) => code)]),
  );
}
