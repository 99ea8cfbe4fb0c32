import { eq, sql } from "drizzle-orm";
import { settings } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { record } from "@/lib/audit";
import { command } from "../command";
import { inStatuses, knownSettings, settingKeys } from "../known-settings";
import { table } from "../table";
import { oneOf, wholeNumber } from "../values";

export const settingsList = command({
  name: "settings list",
  what: "Shows the installation's numbers of days",
  recordsItself: false,
  options: {},
  async run(ctx) {
    const rows = await asSystem(ctx, "list settings", (tx) => tx.db.select().from(settings));
    const value = (key: string) => String(rows.find((row) => row.key === key)?.value ?? "–");
    return table(
      ["KEY", "VALUE", "WHAT IT DECIDES"],
      settingKeys.map((key) => [key, value(key), knownSettings[key].what]),
    );
  },
});

export const settingsSet = command({
  name: "settings set",
  what: "Changes one of the installation's numbers",
  recordsItself: true,
  options: {
    key: { value: "<key>", required: true, what: settingKeys.join(", ") },
    value: { value: "<number>", required: true, what: "The new number" },
  },
  async run(ctx, values) {
    const key = oneOf("key", values.key, settingKeys);
    const { from, to } = knownSettings[key];
    const value = wholeNumber("value", values.value, from, to);
    return asSystem(ctx, "change a setting", async (tx) => {
      const [before] = await tx.db.select().from(settings).where(eq(settings.key, key)).for("update");
      await tx.db
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } });
      const target = { kind: "setting", id: key, name: key };
      const was = before && { value: before.value };
      await record(tx, "setting.changed", { target, before: was, after: { value }, organizationId: null });
      if (inStatuses.includes(key)) {
        await tx.db.execute(
          sql`SELECT core.refresh_customer_overview(ARRAY(SELECT id FROM core.organizations))`,
        );
      }
      return [`${key} is ${value} now.`];
    });
  },
});
