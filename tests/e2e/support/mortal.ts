import { flushCompileCache } from "node:module";
import pg from "pg";

/*
 * Loaded into a web process before its program. Told a moment, the process is killed in it as by kill -9, when the next
 * step of a set-up is saved: before the database hears of it, before it is committed, or when it is committed and
 * nobody has been told.
 */

export type Moment = "before it begins" | "before it is committed" | "when it is committed";

let chosen: Moment | undefined;
process.on("message", (moment: Moment) => {
  chosen = moment;
  // The next one need not compile it all again.
  flushCompileCache();
  process.send?.("ready to die");
});

const die = () => process.kill(process.pid, "SIGKILL");
const dieIf = (moment: Moment) => moment === chosen && die();

const textOf = (query: unknown): string =>
  typeof query === "string" ? query : String(Object(query).text ?? "");

const saving = new WeakSet<object>();
const query = Reflect.get(pg.Client.prototype, "query");

Reflect.set(pg.Client.prototype, "query", function watched(this: pg.Client, ...args: unknown[]) {
  const text = textOf(args[0]);
  if (text.startsWith("BEGIN /* set up an order */")) {
    saving.add(this);
    dieIf("before it begins");
  }
  const ends = text === "COMMIT" && saving.delete(this);
  if (ends) dieIf("before it is committed");
  const answer = Reflect.apply(query, this, args);
  if (ends) answer.then(() => dieIf("when it is committed"));
  return answer;
});
