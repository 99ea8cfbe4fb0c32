import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { asSystem, visitorCtx } from "@/lib/access";
import { record } from "@/lib/audit";
import { sendLater } from "@/lib/mail";
import { accountTarget } from "./account";

export type PasswordResetRequest = { emailKey: string; address: string | null; locale: string; at: string };

const HOURS = 2;

/** Sends the link if there is somebody to send it to. Who was invited and has no password yet gets one, too. */
export async function mailPasswordReset(request: PasswordResetRequest): Promise<void> {
  const ctx = { ...visitorCtx(request.address), now: new Date(request.at) };
  await asSystem(ctx, "mail a link for a new password", async (tx) => {
    const [user] = await tx.db.select().from(users).where(eq(users.emailKey, request.emailKey));
    if (!user || user.status === "inactive") return;
    const { organizationId, email } = user;
    await sendLater(tx, {
      to: email,
      template: "passwordReset",
      locale: user.locale ?? request.locale,
      props: { email, hours: HOURS },
      organizationId,
      link: { purpose: "password", userId: user.id, days: HOURS / 24 },
    });
    await record(tx, "password.resetRequested", { target: accountTarget(user), organizationId });
  });
}
