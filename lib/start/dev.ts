import { runUntilStopped } from "./lifecycle";
import { demoProgram, webProgram, workerProgram } from "./programs";
import { supervise } from "./supervisor";

/** `npm run dev`: the same, with pages compiled as they are asked for. */
await runUntilStopped((life) =>
  supervise(
    {
      mode: "development",
      build: async () => {},
      web: (settings, env) => webProgram(settings, env, "dev"),
      worker: workerProgram,
      demo: demoProgram,
    },
    life,
  ),
);
