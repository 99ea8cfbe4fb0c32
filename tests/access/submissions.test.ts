import { type Ctx, inOrganization } from "@/lib/access";
import { ruleBroken } from "@/lib/core/errors";
import { makeUser } from "@/lib/demo/make";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { twoPartners } from "./two-partners";

testDatabase();

const submitted = (ctx: Ctx): Ctx => ({ ...ctx, submission: crypto.randomUUID() });

const add = (ctx: Ctx, organizationId: string, email: string) =>
  inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const { id } = await makeUser(tx, organizationId, { email });
    return { id };
  });

const count = async (email: string) =>
  (
    await ownerQuery<{ n: number }>("SELECT count(*)::int AS n FROM core.users WHERE email LIKE $1", [email])
  )[0]?.n;

test("five parallel posts of one form have one effect and the same answer", async () => {
  const { mine } = await twoPartners();
  const ctx = submitted(mine.as("partner_full_admin"));
  const posts = Array.from({ length: 5 }, (_, post) => add(ctx, mine.first, `five${post}@example.com`));
  const answers = await Promise.all(posts);
  expect(await count("five_@example.com")).toBe(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
});

test("two forms are two submissions", async () => {
  const { mine } = await twoPartners();
  const ctx = mine.as("partner_full_admin");
  await add(submitted(ctx), mine.first, "two1@example.com");
  await add(submitted(ctx), mine.first, "two2@example.com");
  expect(await count("two_@example.com")).toBe(2);
});

test("what was refused may be sent again, mended", async () => {
  const { mine } = await twoPartners();
  const ctx = submitted(mine.as("partner_full_admin"));
  const refused = inOrganization(ctx, "users:edit", mine.first, async () => {
    throw ruleBroken("mend");
  });
  await expect(refused).rejects.toMatchObject({ code: "ruleBroken" });
  await add(ctx, mine.first, "mended@example.com");
  expect(await count("mended@example.com")).toBe(1);
});

test("a submission seen elsewhere gives nothing of its answer away", async () => {
  const { mine, theirs } = await twoPartners();
  const ctx = submitted(mine.as("partner_full_admin"));
  await add(ctx, mine.first, "here@example.com");
  const stolen = { ...theirs.as("partner_full_admin"), submission: ctx.submission };
  await expect(add(stolen, theirs.first, "there@example.com")).rejects.toMatchObject({
    code: "conflict",
    ref: { key: "alreadySubmitted" },
  });
  expect(await count("there@example.com")).toBe(0);
});
