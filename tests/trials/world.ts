import { asSystem, type Ctx, type Role, systemCtx, type Tx } from "@/lib/access";
import {
  actingAs,
  assignCustomer,
  makeManagement,
  makeOrganization,
  makePartner,
  makeSubscription,
  makeUser,
} from "@/lib/demo/make";
import { ownerQuery } from "../support/database";

export const NOW = new Date("2026-11-20T09:30:00Z");
export const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

export const arrange = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  asSystem({ ...systemCtx(), now: NOW }, "arrange", work);

let made = 0;

/** A partner with a person who asks in any role, at any time. */
export async function aPartner(given?: string) {
  made += 1;
  const name = given ?? `Partner ${made}`;
  const email = `someone@partner${made}.example`;
  return arrange(async (tx) => {
    const partner = await makePartner(tx, { name });
    const person = await makeUser(tx, partner.id, { email });
    const as = (role: Role, now = NOW): Ctx => actingAs(person, [role], { partner: true, now });
    return { id: partner.id, name, person, as };
  });
}
export type Partner = Awaited<ReturnType<typeof aPartner>>;

export async function aCustomer(
  partner: { id: string },
  {
    access = "full" as "full" | "provisioning",
    assignTo = "",
    ...values
  }: Parameters<typeof makeOrganization>[1] & { access?: "full" | "provisioning"; assignTo?: string } = {},
) {
  return arrange(async (tx) => {
    const customer = await makeOrganization(tx, values);
    await makeManagement(tx, partner.id, customer.id, access);
    if (assignTo) await assignCustomer(tx, partner.id, assignTo, customer.id);
    return customer;
  });
}

/** A trial that ends so many days from NOW. */
export async function aTrial(
  partnerId: string,
  organizationId: string,
  endsIn: number,
  values: Parameters<typeof makeSubscription>[2] = {},
) {
  return arrange((tx) =>
    makeSubscription(
      tx,
      { partnerId, organizationId },
      {
        id: `trialSub.${crypto.randomUUID()}`,
        kind: "trial",
        autoRenew: false,
        startsOn: day(-20),
        endsOn: day(endsIn),
        ...values,
      },
    ),
  );
}

/** So many people with a licence of the subscription; the first `used` of them have used it. */
export async function giveLicences(
  { id, organizationId }: { id: string; organizationId: string },
  product: string,
  amount: number,
  used = 0,
): Promise<string[]> {
  const people = await arrange(async (tx) => {
    const made: { id: string }[] = [];
    while (made.length < amount) made.push(await makeUser(tx, organizationId));
    return made;
  });
  for (const [index, person] of people.entries())
    await ownerQuery(
      `insert into core.license_assignments (organization_id, user_id, subscription_id, product_code, first_used_at)
       values ($1, $2, $3, $4, $5)`,
      [organizationId, person.id, id, product, index < used ? NOW : null],
    );
  return people.map(({ id: userId }) => userId);
}

export const auditOf = (targetId: string) =>
  ownerQuery<{ action: string; actor: string; before: unknown; after: unknown }>(
    "select action, actor_name as actor, before, after from core.audit where target_id = $1 order by id",
    [targetId],
  );

export async function one<T extends object>(sql: string, values: unknown[] = []): Promise<T> {
  const [row] = await ownerQuery<T & Record<string, unknown>>(sql, values);
  if (!row) throw new Error(`nothing found: ${sql}`);
  return row;
}

export const count = async (from: string, values: unknown[] = []) =>
  (await one<{ n: number }>(`select count(*)::integer as n from ${from}`, values)).n;
