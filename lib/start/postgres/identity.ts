import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, lchownSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartProblem } from "../problem";

/** How PostgreSQL's programs are run: `[...prefix, program, ...arguments]`, as this user when one is given. */
export type Identity = { prefix: string[]; uid?: number; gid?: number };

const NOBODY = 65534;
const NAMESPACE = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];

/**
 * PostgreSQL refuses to run as root. Root's first choice is a user namespace: to PostgreSQL it looks like user 1000,
 * outside it stays root, so files keep their owner and a folder only root can enter is no obstacle. Where namespaces
 * are forbidden (many containers) it runs as another user, which keeps one of root's rights: to reach files anywhere.
 */
export function identityFor(directory: string, probe: string): Identity {
  if (process.getuid?.() !== 0) return { prefix: [] };

  const owner = statSync(directory);
  if (owner.uid === 0 && works(NAMESPACE, probe)) return { prefix: NAMESPACE };

  const uid = owner.uid === 0 ? NOBODY : owner.uid;
  const gid = owner.uid === 0 ? NOBODY : owner.gid;
  giveTo(directory, uid, gid);
  const other = asOther(uid, gid);
  if (works(other, probe)) return { prefix: other };
  // No right to lean on: the way to the cluster must be open. What lies beside it is readable by its owner only.
  chmodSync(dirname(directory), 0o711);
  if (works([], probe, uid, gid) && spawnSync("ls", [directory], { uid, gid }).status === 0) {
    return { prefix: [], uid, gid };
  }
  throw new StartProblem(
    `PostgreSQL does not run as root, and here it cannot be run as another user either (${directory} or the program ` +
      "is out of that user's reach). Start as a normal user, move the checkout, or set DATABASE_URL.",
  );
}

function asOther(uid: number, gid: number): string[] {
  // Without the securebit, access(2) would ignore the right; PostgreSQL looks for its own programs with it.
  const rights = [
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--securebits=+no_setuid_fixup",
  ];
  return ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...rights];
}

function works(prefix: string[], probe: string, uid?: number, gid?: number): boolean {
  const [command = probe, ...rest] = [...prefix, probe, "--version"];
  return spawnSync(command, rest, { uid, gid, stdio: "ignore" }).status === 0;
}

function giveTo(directory: string, uid: number, gid: number): void {
  const { uid: owner } = statSync(directory);
  if (owner === uid) return;
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), uid, gid);
  }
  chownSync(directory, uid, gid);
}
