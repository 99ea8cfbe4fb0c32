import { z } from "zod";
import { asSystem, inOrganization, systemCtx } from "@/lib/access";
import { startSession } from "@/lib/auth/start-session";
import { conflict, invalid } from "@/lib/core/errors";
import { email, text } from "@/lib/core/input";
import { StaleError } from "@/lib/core/stale";
import { makeUser } from "@/lib/demo/make";
import { formAction } from "@/lib/web/form-action";
import { ownerQuery } from "@/tests/support/database";
import { twoPartners } from "../access/two-partners";
import { browser, post, Redirected } from "./request";

const parse = z.object({ name: text(20), email: email(), organizationId: z.string() });
type Input = z.output<typeof parse>;

/** A verb as any: checks, changes, answers. */
export const addUser = formAction({
  parse,
  run: (ctx, { organizationId, ...user }: Input) =>
    inOrganization(ctx, "users:edit", organizationId, async (tx) => {
      if (user.name === "Refused") throw conflict("taken", { name: user.name });
      if (user.name === "Field") throw invalid({ email: "field.email" });
      if (user.name === "Stale") throw new StaleError({ name: "Theirs" });
      if (user.name === "Defect") throw new TypeError("x is undefined");
      const { id } = await makeUser(tx, organizationId, { email: user.email });
      return { id };
    }),
  then: ({ id }) => ({ to: `/users/${id}`, toast: { key: "users.added", values: { id } } }),
});

export let world: Awaited<ReturnType<typeof twoPartners>>;

/** Anew for a test file: two partners, and a browser that has not been anywhere. */
export async function arrangeWorld(): Promise<void> {
  world = await twoPartners();
}

/** Signs this browser in as the staff of a side, who is a full administrator there. */
export async function signIn(side: "mine" | "theirs") {
  const { actor } = world[side].as("partner_full_admin");
  await ownerQuery(
    `INSERT INTO core.user_roles (organization_id, user_id, role) VALUES ($1, $2, 'partner_full_admin')
     ON CONFLICT DO NOTHING`,
    [actor.organizationId, actor.id],
  );
  const user = { id: actor.id ?? "", organizationId: actor.organizationId ?? "" };
  browser.cookies.set(
    "session",
    await asSystem(systemCtx(), "arrange", (tx) => startSession(tx, user, null)),
  );
}

export const fields = (more: Record<string, string> = {}) => ({
  name: "Ana",
  email: `${crypto.randomUUID()}@example.com`,
  organizationId: world.mine.first,
  submission: crypto.randomUUID(),
  ...more,
});
export const count = async (address: string) =>
  (await ownerQuery("SELECT FROM core.users WHERE email = $1", [address])).length;

/** Where a post that worked leads. */
export const leadsTo = async (posted: Record<string, string>) =>
  post(addUser, posted).then(
    (state) => Promise.reject(new Error(`It stayed: ${JSON.stringify(state)}`)),
    (error: unknown) => {
      if (error instanceof Redirected) return error.to;
      throw error;
    },
  );
