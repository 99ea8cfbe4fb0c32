import { refreshDueOverviews } from "@/lib/customers/refresh-due-overviews";
import { closeSender } from "@/lib/jobs";
import { sweep } from "@/lib/wiring/sweep";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { addCustomer, makeWorld } from "./world";

testDatabase();
afterAll(closeSender);

const listed = (id: string) =>
  ownerQuery<{ statuses: string[]; due: boolean }>(
    "SELECT statuses, recheck_at <= now() AS due FROM core.customer_overview WHERE organization_id = $1",
    [id],
  );

test("a customer whose status changes by time alone is listed as what it is by then", async () => {
  const world = await makeWorld();
  const { organization } = await addCustomer(world, "Ends", { autoRenew: false, endsOn: "2020-01-01" });
  // As it was listed before its term ended.
  await ownerQuery(
    `UPDATE core.customer_overview SET statuses = '{subscription}', urgency = 8, recheck_at = '2020-01-02'
     WHERE organization_id = $1`,
    [organization.id],
  );
  await refreshDueOverviews();
  expect(await listed(organization.id)).toMatchObject([{ statuses: ["expired"] }]);
  expect((await listed(organization.id))[0]?.due).not.toBe(true);
});

test("a file that cannot be removed keeps no other from going", async () => {
  const world = await makeWorld();
  const [broken, fine] = [crypto.randomUUID(), crypto.randomUUID()];
  await ownerQuery(
    `INSERT INTO core.report_runs (id, partner_id, requested_by, requested_by_name, template, params, state, file_key,
      expires_at) SELECT unnest(ARRAY[$1::uuid, $2]), $3, $3, 'Ada', 'subscription_details', '{}', 'ready',
      unnest(ARRAY['../outside', 'reports/gone.csv']), '2020-01-01'`,
    [broken, fine, world.partner.id],
  );
  await sweep();
  const left = await ownerQuery<{ id: string }>("SELECT id FROM core.report_runs");
  expect(left).toEqual([{ id: broken }]);
});

test("a part of the hourly sweep that fails keeps no other from its turn", async () => {
  const turns: string[] = [];
  const failing = async () => {
    turns.push("failing");
    throw new Error("disk gone");
  };
  const next = async () => {
    turns.push("next");
  };
  await expect(sweep([failing, next])).rejects.toThrow("disk gone");
  expect(turns).toEqual(["failing", "next"]);
});
