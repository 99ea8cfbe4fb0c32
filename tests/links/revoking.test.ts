import { pool } from "@/db/client";
import { asSystem, systemCtx, type Tx, visitorCtx } from "@/lib/access";
import { makeOrganization, makeUser } from "@/lib/demo/make";
import {
  linkOfVisit,
  lookAtLink,
  makeLink,
  markLinksUsed,
  type NewLink,
  openLink,
  revokeLinks,
  useUpLink,
} from "@/lib/links";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

const inSystem = <T>(work: (tx: Tx) => Promise<T>) => asSystem(systemCtx(), "arrange", work);
const visitor = () => visitorCtx("203.0.113.7");
const states = (tokens: string[]) =>
  Promise.all(tokens.map(async (token) => (await lookAtLink(visitor(), token)).state));

const make = (link: Partial<NewLink>) =>
  inSystem((tx) => makeLink(tx, { purpose: "provisioning", email: "ana@example.com", days: 7, ...link }));

const person = () =>
  inSystem(async (tx) => {
    const { id } = await makeOrganization(tx);
    return { userId: (await makeUser(tx, id)).id, organizationId: id };
  });

test("a person's links of one purpose end, those of another purpose and another person stay", async () => {
  const [ana, eva] = [await person(), await person()];
  const tokens = [
    await make({ ...ana, purpose: "password" }),
    await make({ ...ana, purpose: "invitation" }),
    await make({ ...eva, purpose: "password" }),
  ];
  await inSystem((tx) => revokeLinks(tx, { userId: ana.userId, purpose: "password" }));
  expect(await states(tokens)).toEqual(["revoked", "open", "open"]);
});

test("what was used stays used when the rest is revoked, and what was revoked when the rest is used", async () => {
  const [used, revoked, open] = [
    await make({ orderNumber: "W7" }),
    await make({ orderNumber: "W7" }),
    await make({ orderNumber: "W7" }),
  ];
  const idOf = async (token: string) => (await lookAtLink(visitor(), token)).link?.id ?? "";
  const usedId = await idOf(used);
  const revokedId = await idOf(revoked);
  await inSystem((tx) => useUpLink(tx, usedId));
  await ownerQuery("UPDATE core.links SET revoked_at = now() WHERE id = $1", [revokedId]);
  await inSystem((tx) => markLinksUsed(tx, "W7"));
  expect(await states([used, revoked, open])).toEqual(["used", "revoked", "used"]);
  await inSystem((tx) => revokeLinks(tx, { orderNumber: "W7" }));
  expect(await states([used, revoked, open])).toEqual(["used", "revoked", "used"]);
});

test.each(["revoked_at = now()", "expires_at = now() - interval '1 second'", "used_at = now()"])(
  "a link that ended (%s) opens no visit, cannot be used up, and a visit made before learns of it",
  async (ended) => {
    const token = await make({ orderNumber: "W8" });
    const { visit = "", link } = await openLink(visitor(), token);
    const id = link?.id ?? "";
    await ownerQuery(`UPDATE core.links SET ${ended} WHERE id = $1`, [id]);
    expect(await openLink(visitor(), token)).not.toHaveProperty("visit");
    expect(await inSystem((tx) => useUpLink(tx, id))).toBe(false);
    expect((await linkOfVisit(visitor(), visit)).state).not.toBe("open");
  },
);

test("using up is rolled back with what it was for", async () => {
  const token = await make({ orderNumber: "W9" });
  const id = (await lookAtLink(visitor(), token)).link?.id ?? "";
  const failed = inSystem(async (tx) => {
    await useUpLink(tx, id);
    throw new Error("the password was refused");
  });
  await expect(failed).rejects.toThrow("refused");
  expect(await states([token])).toEqual(["open"]);
});

test("a link opened twice has two visits; a visit's secret is no link's token, nor the other way round", async () => {
  const token = await make({ orderNumber: "W10" });
  const [one, two] = [await openLink(visitor(), token), await openLink(visitor(), token)];
  expect(one.visit).not.toBe(two.visit);
  expect((await lookAtLink(visitor(), one.visit ?? "")).state).toBe("unknown");
  expect((await linkOfVisit(visitor(), token)).state).toBe("unknown");
});

test.each(["", "'", "%", `${"a".repeat(10_000)}`, "a\u0000b"])("%j is nobody's token", async (token) => {
  expect(await lookAtLink(visitor(), token)).toEqual({ state: "unknown" });
  expect(await openLink(visitor(), token)).toEqual({ state: "unknown" });
});

test("the app itself reads no link and no visit", async () => {
  for (const table of ["links", "link_visits"])
    await expect(pool("app").query(`SELECT FROM core.${table}`)).rejects.toThrow("permission denied");
});
