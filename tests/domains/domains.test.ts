import type { Ctx } from "@/lib/access";
import {
  addDomain,
  findDomain,
  listDomains,
  removeDomain,
  type TxtRecords,
  verifyDomain,
} from "@/lib/domains";
import { twoPartners } from "@/tests/access/two-partners";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

let world: Awaited<ReturnType<typeof twoPartners>>;
let ctx: Ctx;
beforeAll(async () => {
  world = await twoPartners();
  ctx = world.mine.as("partner_full_admin");
});

let made = 0;
async function aDomain(as = ctx, organizationId = world.mine.first, name = `company-${++made}.example`) {
  await addDomain(as, { organizationId, name });
  return { organizationId, name };
}
/** A name server with the record, or with something else. */
async function dns(of: { organizationId: string; name: string }, as = ctx): Promise<TxtRecords> {
  const { record } = await findDomain(as, of.organizationId, of.name);
  return async (host) => (host === record.host ? ["v=spf1 -all", record.value] : []);
}
const says = (texts: string[] | undefined): TxtRecords => jest.fn(async () => texts);
const recorded = (name: string) =>
  ownerQuery<{ action: string }>("SELECT action FROM core.audit WHERE target_id = $1 ORDER BY id", [name]);

test("a domain is asked for, proven and let go, and each is recorded", async () => {
  const domain = await aDomain();
  expect(await findDomain(ctx, domain.organizationId, domain.name)).toMatchObject({
    status: "pending",
    record: {
      host: `_partner-hub.${domain.name}`,
      value: expect.stringMatching(/^partner-hub-proof=[\da-f-]{36}$/),
    },
  });
  expect(await verifyDomain(ctx, domain, await dns(domain))).toBe("verified");
  const list = await listDomains(ctx, domain.organizationId);
  expect(list).toContainEqual(expect.objectContaining({ name: domain.name, status: "verified" }));
  await removeDomain(ctx, domain);
  await expect(findDomain(ctx, domain.organizationId, domain.name)).rejects.toMatchObject({
    code: "notFound",
  });
  expect((await recorded(domain.name)).map(({ action }) => action)).toEqual([
    "domain.added",
    "domain.verified",
    "domain.removed",
  ]);
});

test.each([
  ["  Contoso-A.Example. ", "contoso-a.example"],
  ["ana@contoso-b.example", "contoso-b.example"],
  ["https://contoso-c.example/path", "contoso-c.example"],
  ["münchen.example", "xn--mnchen-3ya.example"],
  ["例え.テスト", "xn--r8jz45g.xn--zckzah"],
])("what was typed is read as people mean it: %s", async (typed, name) => {
  expect(await addDomain(ctx, { organizationId: world.mine.first, name: typed })).toEqual({ name });
});

test.each([
  ["company", "domains.form"],
  ["192.168.1.1", "domains.form"],
  ["-x.example", "domains.form"],
  ["a b.example", "domains.form"],
  ["<script>.example", "domains.form"],
  [`${"a".repeat(64)}.example`, "domains.form"],
  ["GMAIL.com", "domains.mailbox"],
])("%s is refused at its field", async (name, key) => {
  const refused = addDomain(ctx, { organizationId: world.mine.first, name });
  await expect(refused).rejects.toMatchObject({ fields: { name: { key } } });
});

test("the same domain twice is refused", async () => {
  const domain = await aDomain();
  await expect(addDomain(ctx, domain)).rejects.toMatchObject({ fields: { name: { key: "domains.known" } } });
});

test.each([
  [[], "missing"],
  [["v=spf1 -all", "partner-hub-proof=other"], "other"],
  [undefined, "unreachable"],
] as const)("what DNS says in vain is told: %s", async (texts, found) => {
  const domain = await aDomain();
  expect(await verifyDomain(ctx, domain, says(texts && [...texts]))).toBe(found);
  expect(await findDomain(ctx, domain.organizationId, domain.name)).toMatchObject({ status: "pending" });
});

test("after ten looks in vain DNS is left alone for an hour", async () => {
  const domain = await aDomain();
  const nothing = says([]);
  for (let look = 0; look < 10; look++) await verifyDomain(ctx, domain, nothing);
  await expect(verifyDomain(ctx, domain, nothing)).rejects.toMatchObject({
    ref: { key: "domains.tooManyTries", values: { tries: 10 } },
  });
  expect(nothing).toHaveBeenCalledTimes(10);
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 3_700_000) };
  expect(await verifyDomain(later, domain, await dns(domain))).toBe("verified");
});

test("one organization has a domain; who comes second learns nothing about the first", async () => {
  const first = await aDomain();
  const theirs = world.theirs.as("partner_full_admin");
  const second = await aDomain(theirs, world.theirs.first, first.name);
  await verifyDomain(ctx, first, await dns(first));
  await expect(verifyDomain(theirs, second, await dns(second, theirs))).rejects.toMatchObject({
    code: "conflict",
    ref: { key: "domains.owned", values: undefined },
  });
  expect(await findDomain(theirs, second.organizationId, second.name)).toMatchObject({ status: "pending" });
  // Each has its own proof: one's record does not verify the other.
  const proofs = await ownerQuery("SELECT DISTINCT proof FROM core.domains WHERE name = $1", [first.name]);
  expect(proofs).toHaveLength(2);
  await removeDomain(ctx, first);
  expect(await verifyDomain(theirs, second, await dns(second, theirs))).toBe("verified");
});

test("one submission sent twice looks, and has one effect", async () => {
  const domain = await aDomain();
  const submission = crypto.randomUUID();
  const asked = { ...ctx, submission };
  expect(await verifyDomain(asked, domain, says([]))).toBe("missing");
  expect(await verifyDomain(asked, domain, says([]))).toBe("missing");
  expect(await recorded(domain.name)).toHaveLength(2);
});

test("another tenant's domain is not found, a reader's hand is refused, and DNS is not asked", async () => {
  const domain = await aDomain();
  const asked = says([]);
  const verbs = [
    (as: Ctx) => verifyDomain(as, domain, asked),
    (as: Ctx) => removeDomain(as, domain),
    (as: Ctx) => addDomain(as, { ...domain, name: "foreign.example" }),
  ];
  for (const verb of verbs) {
    await expect(verb(world.theirs.as("partner_full_admin"))).rejects.toMatchObject({ code: "notFound" });
    await expect(verb(world.asCustomer("customer_readonly_admin"))).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  expect(asked).not.toHaveBeenCalled();
});
