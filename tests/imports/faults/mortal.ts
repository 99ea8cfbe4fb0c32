import { writeSync } from "node:fs";
import pg from "pg";
import { applyImport, checkImport, type Import } from "@/lib/imports";

/*
 * A process that works on an import until its last statement: at that one it stops itself, or is killed as by kill -9,
 * before the database hears of it or when it has been sent.
 */

export type Life = {
  work: "check" | "apply";
  job: { importId: string; organizationId: Import["organizationId"] };
  chunkSize: number;
  end?: {
    /** The how manieth statement, of those that match. */
    at: number;
    of?: "BEGIN" | "COMMIT" | "UPDATE core.users";
    sent: boolean;
    signal: "SIGKILL" | "SIGSTOP";
  };
};

const textOf = (query: unknown): string =>
  typeof query === "string" ? query : String(Object(query).text ?? "");

function dieAt({ at, of = undefined, sent, signal }: NonNullable<Life["end"]>) {
  const query = Reflect.get(pg.Client.prototype, "query");
  let count = 0;
  const end = () => {
    writeSync(1, `${signal}\n`);
    process.kill(process.pid, signal);
  };
  Reflect.set(pg.Client.prototype, "query", function counted(this: pg.Client, ...args: unknown[]) {
    const text = textOf(args[0]);
    if (!of || text.includes(of)) count += 1;
    else return Reflect.apply(query, this, args);
    if (count !== at) return Reflect.apply(query, this, args);
    if (!sent) end();
    const answer = Reflect.apply(query, this, args);
    if (sent) end();
    return answer;
  });
}

async function work({ work, job, chunkSize, end }: Life): Promise<void> {
  if (end) dieAt(end);
  const { signal } = new AbortController();
  if (work === "check") await checkImport(job, signal);
  else await applyImport(job, signal, { chunkSize });
}

// Its test is gone.
process.once("disconnect", () => process.exit(1));

process.once("message", (life: Life) =>
  work(life).then(
    () => process.exit(0),
    () => process.exit(1),
  ),
);
