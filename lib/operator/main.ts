import { closePools } from "@/db/client";
import { closeSender } from "@/lib/jobs";
import { runOperator } from "./run";

/** `npm run operator -- <command>` */
const { code, lines } = await runOperator(process.argv.slice(2));
(code === 0 ? console.log : console.error)(lines.join("\n"));
await closeSender();
await closePools();
process.exitCode = code;
