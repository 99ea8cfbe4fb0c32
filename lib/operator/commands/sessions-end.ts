import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { record } from "@/lib/audit";
import { endSessionsOf } from "@/lib/auth";
import { command } from "../command";
import { OperatorProblem } from "../problem";

export const sessionsEnd = command({
  name: "sessions end",
  what: "Signs a person out everywhere",
  recordsItself: true,
  options: { email: { value: "<address>", required: true, what: "The person's e-mail address" } },
  run: (ctx, { email }) =>
    asSystem(ctx, "end a person's sessions", async (tx) => {
      const [user] = await tx.db.select().from(users).where(eq(users.emailKey, email.trim().toLowerCase()));
      if (!user) throw new OperatorProblem(`Nobody has the address ${email}.`);
      const ended = await endSessionsOf(tx, user.id);
      await record(tx, "session.endedEverywhere", {
        target: { kind: "user", id: user.id, name: user.displayName || user.email },
        organizationId: user.organizationId,
        after: { sessions: ended },
      });
      return [`Ended ${ended} ${ended === 1 ? "session" : "sessions"} of ${user.email}.`];
    }),
});
