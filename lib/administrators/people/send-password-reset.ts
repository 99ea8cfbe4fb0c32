import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import { defaultLocale } from "@/lib/core/locales";
import { sendLater } from "@/lib/mail";
import type { OfUser } from "./end-user-sessions";
import { inviteIfNew } from "./invite-if-new";
import { personOf, personTarget } from "./person";

const HOURS = 2;

/** Mails somebody the way to a new password; who has chosen none yet gets the invitation. Answers the address. */
export async function sendPasswordReset(
  ctx: Ctx,
  { organizationId, userId }: OfUser,
): Promise<{ to: string }> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const person = await personOf(tx, userId);
    if (person.status === "inactive") throw ruleBroken("administrators.inactive");
    const target = personTarget(person);
    if (person.status === "active") {
      await sendLater(tx, {
        to: person.email,
        template: "passwordReset",
        locale: person.locale ?? defaultLocale,
        props: { email: person.email, hours: HOURS },
        organizationId,
        link: { purpose: "password", userId, days: HOURS / 24 },
      });
      await record(tx, "password.resetSent", { target });
    } else {
      if (!(await inviteIfNew(tx, person, { force: true }))) throw ruleBroken("administrators.inactive");
      await record(tx, "user.invited", { target });
    }
    return { to: person.email };
  });
}
