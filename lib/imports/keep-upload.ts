import { createHash } from "node:crypto";
import { PassThrough, type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ruleBroken } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { storage } from "@/lib/storage";

export const MAX_FILE_BYTES = 500 * 1024 * 1024;

export type Upload = { content: Readable; size?: number; sha256?: string };

/** Keeps a file that is whole and what was sent, and nothing of any other. */
export async function keepUpload(key: string, { content, size: said, sha256 }: Upload) {
  const measured = new Measured();
  const body = new PassThrough();
  const [sent, size] = await Promise.allSettled([
    pipeline(content, measured, body),
    storage().put(key, body),
  ]);
  if (size.status === "rejected" && isFull(size.reason)) throw noRoom(size.reason);
  if (sent.status === "rejected") throw sent.reason;
  if (size.status === "rejected") throw size.reason;
  const fileSize = size.value;
  const hash = measured.digest();
  const whole = (said ?? fileSize) === fileSize && (sha256 ?? hash) === hash;
  if (whole && fileSize > 0) return { fileSize, sha256: hash };
  await storage().remove(key);
  throw ruleBroken(whole ? "imports.emptyFile" : "imports.notWhole");
}

export const tooLarge = () => ruleBroken("imports.tooLarge", { megabytes: MAX_FILE_BYTES / 1024 / 1024 });

/** The disk, or what one may use of it. */
const isFull = (error: unknown) => ["ENOSPC", "EDQUOT"].includes(Object(error).code);

function noRoom(error: unknown) {
  log().error({ error: String(error) }, "no room for an uploaded file");
  return ruleBroken("imports.noRoom");
}

/** Counts and hashes what passes; more than the limit breaks it. */
class Measured extends Transform {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  override _transform(
    chunk: Buffer,
    _: BufferEncoding,
    done: (error?: Error | null, chunk?: Buffer) => void,
  ) {
    this.#bytes += chunk.length;
    if (this.#bytes > MAX_FILE_BYTES) return done(tooLarge());
    this.#hash.update(chunk);
    done(null, chunk);
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}
