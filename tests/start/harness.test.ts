import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

test("a test file has a migrated, empty database of its own", async () => {
  const [row] = await ownerQuery<{ name: string }>("select current_database() as name");
  expect(row?.name).toMatch(/^hub_test_/);
  const tables = await ownerQuery("select from information_schema.tables where table_schema = 'core'");
  expect(tables.length).toBeGreaterThan(0);
});
