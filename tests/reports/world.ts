import { buffer } from "node:stream/consumers";
import { asSystem, type Ctx, type Role, systemCtx } from "@/lib/access";
import {
  actingAs,
  assignCustomer,
  makeManagement,
  makeOrganization,
  makePartner,
  makeSubscription,
  makeUser,
} from "@/lib/demo/make";
import { workOnReport } from "@/lib/reports";
import { storage } from "@/lib/storage";
import { ownerQuery } from "@/tests/support/database";

export type World = Awaited<ReturnType<typeof makeWorld>>;

const arranging = <T>(work: Parameters<typeof asSystem<T>>[2]) =>
  asSystem(systemCtx(), "arrange a test", work);

/** Two partners with a customer each, and a person per role at the first. */
export async function makeWorld() {
  return arranging(async (tx) => {
    const partner = await makePartner(tx, { name: "Northwind" });
    const other = await makePartner(tx, { name: "Southwind" });
    const customer = await makeOrganization(tx, { name: "Acme" });
    const foreign = await makeOrganization(tx, { name: "Foreign" });
    await makeManagement(tx, partner.id, customer.id);
    await makeManagement(tx, other.id, foreign.id);
    await makeSubscription(
      tx,
      { partnerId: other.id, organizationId: foreign.id },
      { licenses: { meetings: 5 } },
    );
    const person = async (organizationId: string, role: Role, partnerId: string | null) => {
      const user = await makeUser(tx, organizationId, { roles: [role] });
      return actingAs(user, [role], { partner: partnerId !== null });
    };
    return {
      partner,
      other,
      customer,
      foreign,
      full: await person(partner.id, "partner_full_admin", partner.id),
      admin: await person(partner.id, "partner_admin", partner.id),
      reader: await person(partner.id, "partner_readonly_admin", partner.id),
      desk: await person(partner.id, "help_desk", partner.id),
      stranger: await person(other.id, "partner_full_admin", other.id),
      owner: await person(customer.id, "customer_full_admin", null),
    };
  });
}

/** A customer of the first partner with one subscription. */
export async function addCustomer(
  world: World,
  name: string,
  subscription: Parameters<typeof makeSubscription>[2] = {},
) {
  return arranging(async (tx) => {
    const organization = await makeOrganization(tx, { name });
    await makeManagement(tx, world.partner.id, organization.id);
    const ids = { partnerId: world.partner.id, organizationId: organization.id };
    return { organization, subscription: await makeSubscription(tx, ids, subscription) };
  });
}

export const assign = (world: World, ctx: Ctx, organizationId: string) =>
  arranging((tx) => assignCustomer(tx, world.partner.id, ctx.actor.id ?? "", organizationId));

export const addUser = (organizationId: string, values: Parameters<typeof makeUser>[2]) =>
  arranging((tx) => makeUser(tx, organizationId, values));

type Row = {
  id: string;
  state: string;
  rows: number;
  expected_rows: number | null;
  file_key: string | null;
  file_size: string | null;
  error: { key: string } | null;
  lease: string | null;
  params: Record<string, string>;
};

export async function runRow(id: string): Promise<Row | undefined> {
  const [row] = await ownerQuery<Row>("SELECT * FROM core.report_runs WHERE id = $1", [id]);
  return row;
}

/** Does what the queue would have a worker do. */
export const work = (world: World, runId: string, stop = new AbortController().signal) =>
  workOnReport({ runId, partnerId: world.partner.id }, stop);

export async function fileOf(runId: string): Promise<string> {
  const row = await runRow(runId);
  const file = await storage().get(row?.file_key ?? "none");
  return file ? (await buffer(file.stream)).toString() : "";
}

export async function jobsOf(runId: string): Promise<number> {
  const [row] = await ownerQuery<{ jobs: number }>(
    "SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'reports.run' AND data->>'runId' = $1",
    [runId],
  );
  return row?.jobs ?? 0;
}

export const auditOf = async (runId: string) =>
  (
    await ownerQuery<{ action: string }>(
      "SELECT action FROM core.audit WHERE target_kind = 'report' AND target_id = $1 ORDER BY id",
      [runId],
    )
  ).map(({ action }) => action);
