import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { binaries } from "./binaries";
import { identityFor } from "./identity";
import { runToEnd } from "./run";

/** Makes a cluster beside its place and moves it there, so that an interrupted first start leaves nothing half made. */
export async function initialise(directory: string, password: string): Promise<void> {
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const { initdb } = binaries();
  const identity = identityFor(draft, initdb);
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (identity.uid !== undefined && identity.gid !== undefined) {
      chownSync(passwordFile, identity.uid, identity.gid);
    }
    await runToEnd(identity, initdb, [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--no-instructions",
      "--encoding=UTF8",
      "--locale=C",
      // The same order and case rules on every machine.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, directory);
}
