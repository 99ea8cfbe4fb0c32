import { runUntilStopped } from "../lifecycle";
import { production } from "../parts";
import { supervise } from "../supervisor";

/** `npm start` */
await runUntilStopped((life) => supervise(production, life));
