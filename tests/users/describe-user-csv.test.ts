import { describeUserCsv, templateColumns } from "@/lib/users";
import { ownerQuery, testDatabase } from "../support/database";
import { makeEquipped } from "./equipped";

testDatabase();

test("the template has what can be filled in: no answers of the portal, nothing suspended", async () => {
  const { ada, customerId, subscriptionId, overageId } = await makeEquipped();
  await ownerQuery("UPDATE core.subscriptions SET unpaid_since = '2020-01-01' WHERE id = $1", [overageId]);
  const file = await describeUserCsv(ada, customerId);
  const header = templateColumns(file).map((column) => column.header);
  const wanted = ["First Name", "User ID/Email (Required)", "Extension", "Webex Suite Package"];
  expect(header).toEqual(expect.arrayContaining([...wanted, `Meetings [${subscriptionId}]`]));
  expect(header).not.toContain("User Status");
  expect(file.columns).toContainEqual({ header: "User Status", kind: "readOnly" });
  const suspended = { header: `Messaging [${overageId}] (Suspended)`, kind: "suspended" };
  expect(file.columns).toContainEqual(suspended);
  expect(header).not.toContain(suspended.header);
});

test("another tenant's organization has no template", async () => {
  const [{ customerId }, other] = [await makeEquipped(), await makeEquipped()];
  await expect(describeUserCsv(other.ada, customerId)).rejects.toMatchObject({ code: "notFound" });
});
