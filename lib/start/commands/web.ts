import { existsSync } from "node:fs";
import { join } from "node:path";
import { config, databaseUrls } from "@/lib/core/config";
import { outputDirectory } from "../build";
import { runInFront } from "../children";
import { runUntilStopped } from "../lifecycle";
import { assertCanListen } from "../listen";
import { StartProblem } from "../problem";
import { childEnvironment, webProgram } from "../programs";

/** `npm run web`: one web process, for production; whoever runs it restarts it. */
await runUntilStopped(async (life) => {
  const { app } = databaseUrls();
  if (!existsSync(join(outputDirectory(), "BUILD_ID"))) {
    throw new StartProblem("There is no build yet: run npm run build first.");
  }
  await assertCanListen(config().port, config().host);
  const env = childEnvironment(config(), app, "production");
  process.exit(await runInFront(webProgram(env), (stop) => life.onStop(stop)));
});
