import { runUntilStopped } from "@/lib/start/lifecycle";
import { supervise } from "@/lib/start/supervisor";
import { smallParts } from "./small-parts";

/** The real supervisor, PostgreSQL and migrations. */
await runUntilStopped((life) => supervise(smallParts, life));
