import { databaseUrls } from "@/lib/core/config";
import { runCommand } from "../problem";

/** `npm run -s role-urls`: the roles' addresses that follow from DATABASE_URL, as lines for an environment file. */
await runCommand(async () => {
  const { app, system, report } = databaseUrls();
  console.log(`DATABASE_APP_URL=${app}\nDATABASE_SYSTEM_URL=${system}\nDATABASE_REPORT_URL=${report}`);
});
