import { build } from "../build";
import { runToEnd } from "../lifecycle";

/** `npm run build` */
await runToEnd(build);
