import { accountForm, accountValues, changePartnerAccount, findPartnerAccount } from "@/lib/partner-account";
import { listAcceptedTerms } from "@/lib/terms";
import { twoPartners } from "@/tests/access/two-partners";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

const wanted = { name: "Northwind", country: "FR", vertical: "retail", plannedUsers: 12 };

async function world() {
  const { mine, theirs, asCustomer } = await twoPartners();
  const ada = mine.as("partner_full_admin");
  const seen = accountValues(await findPartnerAccount(ada));
  return { mine, theirs, asCustomer, ada, seen };
}

test("the profile is changed and recorded; the region stays whatever the country becomes", async () => {
  const { mine, theirs, ada, seen } = await world();
  await changePartnerAccount(ada, { ...wanted, seen });
  expect(await findPartnerAccount(ada)).toMatchObject({ ...wanted, id: mine.partnerId, region: "EU" });
  const [line] = await ownerQuery("SELECT before, after FROM core.audit WHERE organization_id = $1", [
    mine.partnerId,
  ]);
  expect(line).toEqual({
    before: { name: seen.name, country: "DE", vertical: null, plannedUsers: null },
    after: wanted,
  });
  expect(await findPartnerAccount(theirs.as("partner_full_admin"))).toMatchObject({
    name: seen.name,
    country: "DE",
  });
});

test("a form that was overtaken is refused with what is saved now, and may then overwrite knowingly", async () => {
  const { ada, seen } = await world();
  await changePartnerAccount(ada, { ...wanted, seen });
  const late = { ...wanted, plannedUsers: 99 };
  await expect(changePartnerAccount(ada, { ...late, seen })).rejects.toMatchObject({
    code: "conflict",
    saved: { name: "Northwind", country: "FR", vertical: "retail", plannedUsers: "12" },
  });
  await changePartnerAccount(ada, { ...late, seen: accountValues(wanted) });
  expect(await findPartnerAccount(ada)).toMatchObject({ plannedUsers: 99 });
});

test("a form with what cannot be is refused at its field", () => {
  const fields = (given: Record<string, string>) => {
    const parsed = accountForm.safeParse({ ...wanted, plannedUsers: "12", ...given });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]);
  };
  expect(fields({})).toEqual([]);
  expect(fields({ country: "QQ" })).toEqual(["country"]);
  expect(fields({ vertical: "magic" })).toEqual(["vertical"]);
  for (const plannedUsers of ["0", "-1", "1.5", "10000001", "many", ""])
    expect(fields({ plannedUsers })).toEqual(["plannedUsers"]);
  expect(fields({ name: "x".repeat(201) })).toEqual(["name"]);
});

test("read-only admins look; partner admins, help desk and customers do not", async () => {
  const { mine, asCustomer, seen } = await world();
  const reader = mine.as("partner_readonly_admin");
  expect(await findPartnerAccount(reader)).toMatchObject({ id: mine.partnerId });
  expect(await listAcceptedTerms(reader)).toEqual([]);
  const others = [mine.as("partner_admin"), mine.as("help_desk"), asCustomer("customer_full_admin")];
  for (const ctx of others) {
    await expect(findPartnerAccount(ctx)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listAcceptedTerms(ctx)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const ctx of [reader, ...others])
    await expect(changePartnerAccount(ctx, { ...wanted, seen })).rejects.toMatchObject({ code: "forbidden" });
});
