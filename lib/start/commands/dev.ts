import { runUntilStopped } from "../lifecycle";
import { development } from "../parts";
import { supervise } from "../supervisor";

/** `npm run dev`: the same as npm start, with pages compiled as they are asked for. */
await runUntilStopped((life) => supervise(development, life));
