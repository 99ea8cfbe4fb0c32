import { Transform, type TransformCallback } from "node:stream";

/** Passes everything on and says how much it was. */
export class Counted extends Transform {
  bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.bytes += chunk.length;
    done(null, chunk);
  }
}
