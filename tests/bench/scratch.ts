import pg from "pg";
import { closePools } from "@/db/client";
import { migrate } from "@/db/migrate";
import { config, forgetConfig } from "@/lib/core/config";
import { closeSender } from "@/lib/jobs";

/** A migrated, empty database of one's own for the time of the work, beside the configured one. */
export async function withScratchDatabase(
  bench: string,
  work: (owner: pg.Client, ownerUrl: string) => Promise<void>,
): Promise<void> {
  const base = config().database.ownerUrl;
  if (!base) throw new Error("DATABASE_URL is needed to make a scratch database");
  const name = `bench_${bench}_${process.pid}`;
  const url = new URL(base);
  url.pathname = `/${name}`;
  const server = new pg.Client({ connectionString: base });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  await migrate(url.href);
  process.env.DATABASE_URL = url.href;
  for (const role of ["APP", "SYSTEM", "REPORT"]) delete process.env[`DATABASE_${role}_URL`];
  forgetConfig();
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  try {
    await work(owner, url.href);
  } finally {
    await closeSender();
    await closePools();
    await owner.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  }
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
