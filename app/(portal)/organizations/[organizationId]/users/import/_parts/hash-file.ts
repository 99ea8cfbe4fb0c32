import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const PART = 4 * 1024 * 1024;

/** The SHA-256 of a file, read in parts: it may be larger than what memory should hold. */
export async function hashFile(
  file: Blob,
  read: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PART) {
    signal.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(at, at + PART).arrayBuffer()));
    read(Math.min(at + PART, file.size));
  }
  return bytesToHex(hash.digest());
}
