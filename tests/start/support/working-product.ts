import { runUntilStopped } from "@/lib/start/lifecycle";
import { workerProgram } from "@/lib/start/programs";
import { supervise } from "@/lib/start/supervisor";
import { smallParts } from "./small-parts";

/** With the real worker too. */
await runUntilStopped((life) => supervise({ ...smallParts, worker: workerProgram }, life));
