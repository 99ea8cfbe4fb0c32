import { asSystem, systemCtx } from "@/lib/access";
import { startSession } from "@/lib/auth";
import { makeSubscription, makeUser, type NewUser } from "@/lib/demo/make";
import { makeWorld } from "../imports/world";
import { ownerQuery } from "../support/database";

let made = 0;

/** The world of the imports with a place, two numbers, two licences and people who may change. */
export async function peopleWorld(options: Parameters<typeof makeWorld>[0] = {}) {
  const world = await makeWorld(options);
  const { customerId, partnerId, at } = world;
  made += 1;
  const numbers = [`+40215${made}0100`, `+40215${made}0101`];
  const { subscription } = await asSystem(systemCtx(), "arrange", async (tx) => ({
    subscription: await makeSubscription(
      tx,
      { partnerId, organizationId: customerId },
      { licenses: { meetings: 1, messaging: 10 } },
    ),
  }));
  await ownerQuery(
    "INSERT INTO core.locations (organization_id, name, country, time_zone, address) VALUES ($1, 'Cluj', 'RO', 'UTC', '{}')",
    [customerId],
  );
  for (const number of numbers)
    await ownerQuery("INSERT INTO core.phone_numbers (organization_id, number) VALUES ($1, $2)", [
      customerId,
      number,
    ]);
  const person = (name: string, values: NewUser = {}) =>
    asSystem(systemCtx(), "arrange", (tx) =>
      makeUser(tx, customerId, { displayName: name, email: at(name), lastAccessAt: new Date(), ...values }),
    );
  const signedIn = (user: Awaited<ReturnType<typeof person>>) =>
    asSystem(systemCtx(), "arrange", (tx) => startSession(tx, user, "test"));
  const selection = (...users: { id: string }[]) => ({
    organizationId: customerId,
    selection: { kind: "ids" as const, ids: users.map(({ id }) => id) },
  });
  return { ...world, numbers, subscriptionId: subscription.id, person, signedIn, selection };
}

export const userOf = async (id: string) =>
  (
    await ownerQuery<Record<string, string | null>>(
      `SELECT u.status, u.package_code AS package, u.extension, u.title, u.display_name AS name,
         (SELECT name FROM core.locations l WHERE l.id = u.location_id) AS location,
         (SELECT number FROM core.phone_numbers n WHERE n.user_id = u.id AND n.is_primary) AS number,
         (SELECT string_agg(product_code, ',' ORDER BY 1) FROM core.license_assignments a WHERE a.user_id = u.id) AS licences
       FROM core.users u WHERE u.id = $1`,
      [id],
    )
  )[0];
