import { and, desc, eq, sql } from "drizzle-orm";
import { mail } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { command } from "../command";
import { moment, table } from "../table";
import { oneOf, wholeNumber } from "../values";

const states = ["queued", "sent", "failed"] as const;

export const mailList = command({
  name: "mail list",
  what: "Shows what was mailed, or waits to be, newest first",
  recordsItself: false,
  options: {
    to: { value: "<address>", what: "Only to this address" },
    state: { value: "<state>", what: `Only ${states.join(", ")}` },
    limit: { value: "<number>", what: "At most so many (default 50)" },
  },
  async run(ctx, { to, state, limit = "50" }) {
    const rows = await asSystem(ctx, "list mails", (tx) =>
      tx.db
        .select()
        .from(mail)
        .where(
          and(
            to === undefined ? undefined : eq(sql`lower(${mail.toEmail})`, to.trim().toLowerCase()),
            state === undefined ? undefined : eq(mail.state, oneOf("state", state, states)),
          ),
        )
        .orderBy(desc(mail.createdAt))
        .limit(wholeNumber("limit", limit, 1, 10_000)),
    );
    return table(
      ["WRITTEN", "TO", "WHAT", "STATE", "SENT", "ATTEMPTS", "ERROR"],
      rows.map((row) => [
        moment(row.createdAt),
        row.toEmail,
        row.template,
        row.state,
        moment(row.sentAt),
        String(row.attempts),
        row.error,
      ]),
    );
  },
});
