import { getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/access";
import { anyKey } from "@/lib/core/any-key";
import { ruleBroken } from "@/lib/core/errors";
import { RefusedUser } from "@/lib/users";

/** What the rules of the file refuse is said in the file's words. */
export const inWords =
  <I, R>(verb: (ctx: Ctx, input: I) => Promise<R>) =>
  async (ctx: Ctx, input: I): Promise<R> => {
    try {
      return await verb(ctx, input);
    } catch (error) {
      if (!(error instanceof RefusedUser)) throw error;
      const say = anyKey(await getTranslations("imports.reasons"));
      const reason = error.reasons.map(({ code, values }) => say(code, values)).join(" ");
      throw ruleBroken("users.refused", { reason });
    }
  };
