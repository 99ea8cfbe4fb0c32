import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, isFree } from "../ports";
import { writePrivate } from "../private-file";
import { StartProblem } from "../problem";

/** Where the embedded server listens and its owner's password; kept with mode 600 in the data directory. */
export type Access = { port: number; password: string };

export const DATABASE = "partner_hub";
export const clusterDirectory = (dataDir: string) => join(dataDir, "postgres");
export const isInitialised = (directory: string) => existsSync(join(directory, "PG_VERSION"));
const accessFile = (dataDir: string) => join(dataDir, "postgres.json");

export const urlOf = ({ port, password }: Access, database: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

export function readAccess(dataDir: string): Access | undefined {
  const file = accessFile(dataDir);
  if (!existsSync(file)) {
    if (!isInitialised(clusterDirectory(dataDir))) return undefined;
    throw new StartProblem(
      `${file}, which holds the password of the database beside it, is missing. Put it back from a backup, ` +
        `or begin anew by moving ${clusterDirectory(dataDir)} away.`,
    );
  }
  const { port, password } = JSON.parse(readFileSync(file, "utf8"));
  return { port: Number(port), password: String(password) };
}

export function writeAccess(dataDir: string, access: Access): void {
  writePrivate(accessFile(dataDir), `${JSON.stringify(access)}\n`);
}

/** The port of last time when it is still free, so that tools keep their connections. */
export async function choosePort(known: number | undefined): Promise<number> {
  return known !== undefined && (await isFree(known, "127.0.0.1")) ? known : freePort();
}
