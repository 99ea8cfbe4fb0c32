import { asSystem, type Ctx, type Role, systemCtx } from "@/lib/access";
import { record } from "@/lib/audit";
import { actingAs, makeUser } from "@/lib/demo/make";
import { twoPartners } from "../access/two-partners";

/** Two partners and their customers, with lines by and about each; every line has its own name. */
export async function loggedWorld() {
  const world = await twoPartners();
  const { mine, theirs } = world;
  const { person, other } = await asSystem(systemCtx(), "arrange", async (tx) => ({
    person: await makeUser(tx, mine.partnerId, { displayName: "Hana Help", email: "hana@mine.example" }),
    other: await makeUser(tx, mine.partnerId, { displayName: "Colleague Cole", email: "cole@mine.example" }),
  }));
  const as = (...roles: Role[]) => actingAs(person, roles, { partner: true });
  const line = (by: Ctx, organizationId: string, partnerId: string | null, name: string) =>
    asSystem(by, "arrange", (tx) =>
      record(tx, "site.created", {
        target: { kind: "site", id: crypto.randomUUID(), name },
        after: { name },
        organizationId,
        partnerId,
      }),
    );
  const admin = world.asCustomer("customer_full_admin");
  const staff = mine.as("partner_admin");
  await line(staff, mine.first, mine.partnerId, "staff at first");
  await line(staff, mine.second, mine.partnerId, "staff at second");
  await line(admin, mine.first, null, "customer itself");
  await line(actingAs(other, [], { partner: true }), mine.partnerId, null, "colleague at home");
  await line(as("help_desk"), mine.second, mine.partnerId, "hana at second");
  await line(theirs.as("partner_admin"), theirs.first, theirs.partnerId, "others at theirs");
  await line(theirs.as("partner_admin"), mine.first, theirs.partnerId, "others at first");
  return { ...world, as, admin, staff, other };
}
