import { migrate } from "@/db/migrate";
import { readConfig } from "@/lib/core/config";
import { assertUsable } from "./external-database";
import { runToEnd } from "./lifecycle";
import { StartProblem } from "./problem";
import { openDatabase } from "./with-database";

/** `npm run migrate`: brings the database up to date and ends. */
await runToEnd(async (life) => {
  await openDatabase(life);
  const { ownerUrl } = readConfig(process.env).database;
  if (!ownerUrl) throw new StartProblem("Migrations need the owner's address: set DATABASE_URL.");
  await assertUsable(ownerUrl);
  await migrate(ownerUrl);
  console.log("The database is up to date.");
});
