import { migrate } from "@/db/migrate";
import { readConfig } from "@/lib/core/config";
import { runToEnd } from "../lifecycle";
import { assertUsable } from "../postgres/external-database";
import { StartProblem } from "../problem";
import { openDatabase } from "../with-database";

/** `npm run migrate`: brings the database up to date and ends. */
await runToEnd(async (life) => {
  await openDatabase(life);
  const { ownerUrl } = readConfig(process.env).database;
  if (!ownerUrl) throw new StartProblem("Migrations need the owner's address: set DATABASE_URL.");
  await assertUsable(ownerUrl);
  await migrate(ownerUrl);
  if (!process.send) console.log("The database is up to date.");
});
