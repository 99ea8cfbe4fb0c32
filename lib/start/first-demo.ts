import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type DemoNote, demoNote } from "./demo-note";
import { clusterDirectory, DATABASE, isInitialised } from "./postgres/access";
import { writePrivate } from "./private-file";

const DUE = JSON.stringify({ due: true });
export const noteFile = (dataDir: string) => join(dataDir, "demo.json");

/** Before the cluster is made: remembers that the demo is due, so that an interrupted first start is made up for. */
export function planDemo(dataDir: string): void {
  if (!isInitialised(clusterDirectory(dataDir))) writePrivate(noteFile(dataDir), DUE);
}

export function isDemoDue(dataDir: string): boolean {
  return existsSync(noteFile(dataDir)) && readFileSync(noteFile(dataDir), "utf8") === DUE;
}

/** Half a demo from an interrupted first start goes; nothing else was ever in this database. */
export async function startOver(ownerUrl: string): Promise<void> {
  const server = new URL(ownerUrl);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** The planner knows nothing of a million new rows until somebody looks; autovacuum would come a minute later. */
export async function gatherStatistics(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

export function keepNote(dataDir: string, note: DemoNote): void {
  writePrivate(noteFile(dataDir), `${JSON.stringify(note, null, 2)}\n`);
}

/** The sign-ins to print; none when this is not a demo. */
export function readNote(dataDir: string): DemoNote | undefined {
  if (!existsSync(noteFile(dataDir)) || isDemoDue(dataDir)) return undefined;
  const parsed = demoNote.safeParse(JSON.parse(readFileSync(noteFile(dataDir), "utf8")));
  return parsed.success ? parsed.data : undefined;
}
