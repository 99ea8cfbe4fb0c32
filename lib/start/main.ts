import { ensureBuilt } from "./build";
import { runUntilStopped } from "./lifecycle";
import { demoProgram, webProgram, workerProgram } from "./programs";
import { supervise } from "./supervisor";

/** `npm start` */
await runUntilStopped((life) =>
  supervise(
    {
      mode: "production",
      build: ensureBuilt,
      web: (settings, env) => webProgram(settings, env, "start"),
      worker: workerProgram,
      demo: demoProgram,
    },
    life,
  ),
);
