import type { Ctx } from "@/lib/access";
import { DomainError } from "@/lib/core/errors";
import type { StateChanged } from "@/lib/users";
import { ownPath } from "@/lib/web/own-path";

type Asked = { organizationId: string; from: string; again: string; to?: string };

/** What is no longer as it was shown is not done but shown again. */
export const orShowAgain =
  <I, R>(verb: (ctx: Ctx, input: I) => Promise<R>) =>
  async (ctx: Ctx, input: I): Promise<R | undefined> => {
    try {
      return await verb(ctx, input);
    } catch (error) {
      if (error instanceof DomainError && error.ref.key === "users.changed") return undefined;
      throw error;
    }
  };

/** A header holds no letter as it is that an address must not hold. */
const written = (query: string) => new URLSearchParams(query).toString();

/** Back to the list, or the page it was asked on, with what was done; or to the preview as it would be now. */
export const thenSay = (key: string) => (done: StateChanged | undefined, asked: Asked) => {
  const users = `/organizations/${asked.organizationId}/users`;
  if (!done) return { to: `${users}/bulk?${written(asked.again)}&changed=on` };
  const { count, name } = done;
  const list = asked.from ? `${users}?${written(asked.from)}` : users;
  return { to: asked.to ? ownPath(asked.to) : list, toast: { key, values: { count, name } } };
};
