import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner } from "../customers/people";
import { day, license, overview, sell } from "./selling";

testDatabase();

let partnerId = "";
beforeAll(async () => {
  partnerId = (await aPartner()).id;
});

const customer = async () => ({ partnerId, organizationId: await aCustomer(partnerId) });

test("licences are summed over active subscriptions, each product named once", async () => {
  const sale = await customer();
  const [one, two] = [await sell(sale), await sell(sale)];
  await license(sale.organizationId, one, "messaging", { purchased: 10, assigned: 3 });
  await license(sale.organizationId, one, "meetings", { purchased: 5, assigned: 5 });
  await license(sale.organizationId, two, "meetings", { purchased: 7, assigned: 1 });
  expect(await overview(sale)).toMatchObject({
    products: ["meetings", "messaging"],
    purchased: 22,
    assigned: 9,
    overage: 0,
  });
});

test("what is over, or waits to be set up, has no part in the sums", async () => {
  const sale = await customer();
  const gone = await sell(sale, { ends_on: day(-1), auto_renew: "false" });
  const waiting = await sell(sale, { set_up_at: "NULL" });
  await license(sale.organizationId, gone, "meetings", { purchased: 100, assigned: 2 });
  await license(sale.organizationId, waiting, "messaging", { purchased: 50 });
  expect(await overview(sale)).toMatchObject({ products: [], purchased: 0, assigned: 0, overage: 0 });
});

test("licences left over of one product do not make up for too many of another", async () => {
  const sale = await customer();
  const id = await sell(sale);
  await license(sale.organizationId, id, "meetings", { purchased: 100, assigned: 1 });
  await license(sale.organizationId, id, "messaging", { purchased: 2, assigned: 2 });
  expect(await overview(sale)).toMatchObject({ overage: 0, statuses: ["subscription"] });
  await ownerQuery("UPDATE core.subscription_licenses SET purchased = 0 WHERE product_code = 'messaging'");
  expect(await overview(sale)).toMatchObject({ overage: 2, statuses: ["license_overage", "subscription"] });
});

test("licences taken back are counted back, those used once stay used", async () => {
  const sale = await customer();
  const id = await sell(sale);
  await license(sale.organizationId, id, "meetings", { purchased: 1, assigned: 3 });
  const counts = async () => {
    const [row] = await ownerQuery(
      "SELECT assigned, used FROM core.subscription_licenses WHERE subscription_id = $1",
      [id],
    );
    return row;
  };
  await ownerQuery("UPDATE core.license_assignments SET first_used_at = now() WHERE subscription_id = $1", [
    id,
  ]);
  await ownerQuery("UPDATE core.license_assignments SET first_used_at = now() WHERE subscription_id = $1", [
    id,
  ]);
  expect(await counts()).toEqual({ assigned: 3, used: 3 });
  await ownerQuery(
    `DELETE FROM core.license_assignments WHERE user_id IN
       (SELECT user_id FROM core.license_assignments WHERE subscription_id = $1 LIMIT 2)`,
    [id],
  );
  expect(await counts()).toEqual({ assigned: 1, used: 1 });
  expect(await overview(sale)).toMatchObject({ assigned: 1, overage: 0 });
});

describe("the next date", () => {
  test("is the soonest of the active subscriptions, and says what happens then", async () => {
    const sale = await customer();
    await sell(sale, { ends_on: day(30) });
    await sell(sale, { ends_on: day(20), auto_renew: "false" });
    await sell(sale, { ends_on: day(10), set_up_at: "NULL" });
    expect(await overview(sale)).toMatchObject({ next: 20, next_date_kind: "expires" });
  });

  test("on a day when one renews and another ends, is the end", async () => {
    const sale = await customer();
    await sell(sale, { ends_on: day(20) });
    await sell(sale, { ends_on: day(20), auto_renew: "false" });
    expect(await overview(sale)).toMatchObject({ next: 20, next_date_kind: "expires" });
  });

  test("is today while today is the last day, and none when nothing runs", async () => {
    const sale = await customer();
    const id = await sell(sale, { ends_on: day(0), auto_renew: "false" });
    expect(await overview(sale)).toMatchObject({ next: 0, next_date_kind: "expires" });
    await ownerQuery("UPDATE core.subscriptions SET ended_at = now() WHERE id = $1", [id]);
    expect(await overview(sale)).toMatchObject({ next: null, next_date_kind: null });
  });
});
