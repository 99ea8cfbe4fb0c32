import { desc } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { makeApiToken, revokeApiToken, vendorScopes } from "@/lib/api";
import { command } from "../command";
import { moment, table } from "../table";
import { line, wholeNumber } from "../values";

const DEFAULT_SCOPE = "intake:orders";

export const tokenCreate = command({
  name: "token create",
  what: "Makes a token for one of the vendor's own systems and prints it once",
  recordsItself: true,
  options: {
    name: { value: "<name>", required: true, what: "Which system it is for" },
    scope: {
      value: "<scope>",
      what: `What it may do: ${vendorScopes.join(", ")} (default ${DEFAULT_SCOPE})`,
    },
    days: { value: "<days>", what: "After how many days it ends; never when left out" },
  },
  async run(ctx, { name, scope = DEFAULT_SCOPE, days }) {
    const { token, expiresAt } = await makeApiToken(ctx, {
      name: line("name", name, 100),
      scopes: scope.split(",").map((each) => each.trim()),
      days: days === undefined ? undefined : wholeNumber("days", days, 1, 3_650),
    });
    const end = expiresAt ? `until ${moment(expiresAt)}` : "until it is revoked";
    return [token, `Works ${end}. It is not shown again: keep it where the system reads its secrets.`];
  },
});

export const tokenRevoke = command({
  name: "token revoke",
  what: "Ends a token at once",
  recordsItself: true,
  options: { name: { value: "<name>", required: true, what: "The token's name" } },
  async run(ctx, { name }) {
    await revokeApiToken(ctx, { name });
    return [`Revoked ${name}.`];
  },
});

export const tokenList = command({
  name: "token list",
  what: "Shows the tokens, without their secrets",
  recordsItself: false,
  options: {},
  async run(ctx) {
    const rows = await asSystem(ctx, "list API tokens", (tx) =>
      tx.db.select().from(apiTokens).orderBy(desc(apiTokens.createdAt)),
    );
    const state = ({ revokedAt, expiresAt }: (typeof rows)[number]) =>
      revokedAt ? "revoked" : expiresAt && expiresAt <= ctx.now ? "expired" : "works";
    return table(
      ["NAME", "SCOPES", "STATE", "MADE", "LAST USED", "ENDS"],
      rows.map((row) => [
        row.name,
        row.scopes.join(","),
        state(row),
        moment(row.createdAt),
        moment(row.lastUsedAt),
        moment(row.revokedAt ?? row.expiresAt),
      ]),
    );
  },
});
