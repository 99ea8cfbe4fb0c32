import { randomBytes } from "node:crypto";
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { inTurn } from "./in-turn";

/** Argon2id: 19 MiB, two passes, one lane. The declared enum has no value at run time. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Node has four threads for hashing, files and DNS together: a flood of sign-ins leaves two to everybody else.
const oneOfTwo = inTurn(2, 200);

/** The same text typed on different keyboards is the same password. */
const typed = (password: string) => password.normalize("NFC");

export const hashPassword = (password: string): Promise<string> =>
  oneOfTwo(() => hash(typed(password), cost));

let nobodys: Promise<string> | undefined;

/** Without a hash the work is the same and the answer no: whether an account exists cannot be timed. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string) {
  nobodys ??= hash(randomBytes(32), cost);
  const known = passwordHash ?? (await nobodys);
  const right = await oneOfTwo(() => verify(known, typed(password)));
  return right && passwordHash !== null && passwordHash !== undefined;
}
