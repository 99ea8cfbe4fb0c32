import { actingAs, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { continueSetUp, lookAtSetUp, nameServices, setUpLater } from "@/lib/provisioning";
import { arrange } from "../customers/people";
import { ownerQuery, testDatabase } from "../support/database";
import { answerAll, at, finish, orderForPartner, services, visitOf, visitor } from "./support";

testDatabase();
afterAll(closeSender);

async function opened() {
  const arranged = await orderForPartner();
  return { ...arranged, visit: await visitOf(arranged.order, arranged.contact.email) };
}
const row = async (order: string) =>
  (
    await ownerQuery("select state, set_aside_at is not null as aside from core.orders where number = $1", [
      order,
    ])
  )[0];

test("later keeps all answers, provisions nothing and is recorded once", async () => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  await setUpLater(visitor(), await at(order, visit));
  await setUpLater(visitor(), await at(order, visit));
  expect(await row(order)).toEqual({ state: "in_progress", aside: true });
  expect(await ownerQuery("select from core.subscriptions where order_number = $1", [order])).toEqual([]);
  const look = await lookAtSetUp(visitor(), visit);
  expect(look).toMatchObject({
    state: "open",
    setUp: { first: "summary", order: { setAsideAt: expect.any(Date) } },
  });
  const recorded = "select from core.audit where target_id = $1 and action = 'order.setAside'";
  expect(await ownerQuery(recorded, [order])).toHaveLength(1);
});

test("it is taken up by the same link, by a signed-in person, and ends like any other", async () => {
  const { order, visit, contact, partner } = await opened();
  await answerAll(order, visit);
  await setUpLater(visitor(), await at(order, visit));
  const again = await visitOf(order, contact.email);
  expect(await lookAtSetUp(visitor(), again)).toMatchObject({ state: "open" });
  const colleague = await arrange((tx) => makeUser(tx, partner.id, { roles: ["partner_full_admin"] }));
  const ctx = actingAs(colleague, ["partner_full_admin"], { partner: true });
  const { visit: theirs } = await continueSetUp(ctx, { number: order });
  await nameServices(visitor(), {
    ...(await at(order, theirs)),
    ...services(`later-${order.toLowerCase()}`),
  });
  expect(await row(order)).toEqual({ state: "in_progress", aside: false });
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
});

test("not before the organizations are known, and not by who holds no open link of the order", async () => {
  const { order, visit } = await opened();
  const refused = (key: string) => ({ ref: { key } });
  await expect(setUpLater(visitor(), await at(order, visit))).rejects.toMatchObject(
    refused("setup.stepNotYet"),
  );
  const other = await opened();
  const foreign = { ...(await at(order, visit)), visit: other.visit };
  await expect(setUpLater(visitor(), foreign)).rejects.toMatchObject(refused("setup.otherOrder"));
  await expect(setUpLater(visitor(), { ...foreign, visit: "made up" })).rejects.toMatchObject(
    refused("setup.noVisit"),
  );
  await answerAll(order, visit);
  const before = await at(order, visit);
  await finish(order, visit);
  await expect(setUpLater(visitor(), before)).rejects.toMatchObject(refused("setup.alreadyDone"));
});
