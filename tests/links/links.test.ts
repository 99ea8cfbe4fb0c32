import { asSystem, systemCtx, visitorCtx } from "@/lib/access";
import {
  linkOfVisit,
  lookAtLink,
  makeLink,
  type NewLink,
  openLink,
  revokeLinks,
  useUpLink,
} from "@/lib/links";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

const at = (now: Date) => ({ ...visitorCtx(null), now });
const now = new Date();
const later = (days: number) => at(new Date(now.getTime() + days * 86_400_000));
const order: NewLink = { purpose: "provisioning", email: "ana@example.com", orderNumber: "W1", days: 7 };

const make = (link: Partial<NewLink> = {}) =>
  asSystem({ ...systemCtx(), now }, "arrange", (tx) => makeLink(tx, { ...order, ...link }));
const inSystem = <T>(work: Parameters<typeof asSystem<T>>[2]) =>
  asSystem({ ...systemCtx(), now }, "arrange", work);

async function visited(token: string) {
  const { visit = "", link } = await openLink(at(now), token);
  if (!link) throw new Error("The link did not open");
  return { visit, linkId: link.id };
}

test("a token is nowhere in the database", async () => {
  const token = await make();
  const { visit } = await visited(token);
  const [row] = await ownerQuery<{ all: string }>(
    "SELECT concat((SELECT json_agg(l) FROM core.links l), (SELECT json_agg(v) FROM core.link_visits v)) AS all",
  );
  expect(row?.all).toContain("ana@example.com");
  expect(row?.all).not.toContain(token);
  expect(row?.all).not.toContain(visit);
});

test("looking changes nothing; opening makes a visit and leaves the link open", async () => {
  const token = await make();
  const count = async () =>
    (await ownerQuery<{ n: string }>("SELECT count(*) AS n FROM core.link_visits"))[0]?.n;
  const before = await count();
  expect((await lookAtLink(at(now), token)).state).toBe("open");
  expect(await count()).toBe(before);
  const { visit } = await visited(token);
  expect((await linkOfVisit(at(now), visit)).state).toBe("open");
  expect((await lookAtLink(at(now), token)).state).toBe("open");
});

test("fractions of a day count", async () => {
  const token = await make({ days: 2 / 24 });
  expect((await lookAtLink(later(1.9 / 24), token)).state).toBe("open");
  expect((await lookAtLink(later(2.1 / 24), token)).state).toBe("expired");
  expect(await openLink(later(2.1 / 24), token)).not.toHaveProperty("visit");
});

test("used up once, also by five at a time; then it opens no more", async () => {
  const token = await make();
  const { visit, linkId } = await visited(token);
  const uses = await Promise.all(Array.from({ length: 5 }, () => inSystem((tx) => useUpLink(tx, linkId))));
  expect(uses.filter(Boolean)).toHaveLength(1);
  expect((await openLink(at(now), token)).visit).toBeUndefined();
  expect((await linkOfVisit(at(now), visit)).state).toBe("used");
});

test("revoking ends the open links of an order and no other's", async () => {
  const [one, two, other] = [await make(), await make(), await make({ orderNumber: "W2" })];
  await inSystem((tx) => revokeLinks(tx, { orderNumber: "W1" }));
  const states = await Promise.all(
    [one, two, other].map(async (token) => (await lookAtLink(at(now), token)).state),
  );
  expect(states).toEqual(["revoked", "revoked", "open"]);
});

test("a visit ends after twelve hours and an unknown one is nothing", async () => {
  const { visit } = await visited(await make());
  expect((await linkOfVisit(later(0.51), visit)).state).toBe("unknown");
  expect((await linkOfVisit(at(now), "nonsense")).state).toBe("unknown");
  expect((await lookAtLink(at(now), "nonsense")).state).toBe("unknown");
});
