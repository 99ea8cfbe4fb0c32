import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clusterDirectory } from "@/lib/start/postgres/access";
import { ownerQuery } from "./database";

export const postmaster = (data: string) =>
  Number(readFileSync(join(clusterDirectory(data), "postmaster.pid"), "utf8").split("\n")[0]);

/** All its processes, none of which can say goodbye. */
export async function killPostgres(data: string): Promise<void> {
  const pids = await ownerQuery<{ pid: number }>("SELECT pid FROM pg_stat_activity");
  for (const pid of [postmaster(data), ...pids.map(({ pid }) => pid)]) process.kill(pid, "SIGKILL");
}
