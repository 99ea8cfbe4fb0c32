import { asSystem, type Role, systemCtx } from "@/lib/access";
import {
  actingAs,
  assignCustomer,
  makeManagement,
  makeOrganization,
  makePartner,
  makeSubscription,
  makeUser,
} from "@/lib/demo/make";

/** Two partners with two customers each, and a way to ask as anybody of either. */
export async function twoPartners() {
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const side = async () => {
      const partner = await makePartner(tx);
      const staff = await makeUser(tx, partner.id);
      const customers: string[] = [];
      for (let count = 0; count < 2; count++) {
        const { id } = await makeOrganization(tx);
        await makeManagement(tx, partner.id, id);
        await makeSubscription(tx, { partnerId: partner.id, organizationId: id });
        await makeUser(tx, id);
        customers.push(id);
      }
      const [first = "", second = ""] = customers;
      await assignCustomer(tx, partner.id, staff.id, first);
      const as = (...roles: Role[]) => actingAs(staff, roles, { partner: true });
      return { partnerId: partner.id, first, second, as };
    };
    const [mine, theirs] = [await side(), await side()];
    const admin = await makeUser(tx, mine.first);
    const asCustomer = (...roles: Role[]) => actingAs(admin, roles, { partner: false });
    return { mine, theirs, asCustomer };
  });
}
