import { mayHere, standingIn } from "@/lib/access";
import { testDatabase } from "@/tests/support/database";
import { twoPartners } from "./two-partners";

testDatabase();

test("how the partner's people stand to a customer decides its buttons", async () => {
  const { mine, theirs } = await twoPartners();
  const full = mine.as("partner_full_admin");
  const here = await standingIn(full, mine.second);
  expect(here).toMatchObject({ own: false, access: "full", external: null });
  expect(here && mayHere(full, here, "sites:edit")).toBe(true);
  // In their own organization they could.
  expect(here && mayHere(full, here, "supportAccess:edit")).toBe(false);
  expect(await standingIn(full, theirs.first)).toBeUndefined();
});

test("a partner admin stands to the customers assigned alone", async () => {
  const { mine } = await twoPartners();
  const admin = mine.as("partner_admin");
  expect(await standingIn(admin, mine.first)).toMatchObject({ access: "full", assigned: true });
  expect(await standingIn(admin, mine.second)).toBeUndefined();
});
