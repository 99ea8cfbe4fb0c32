import type { Readable } from "node:stream";
import { LENGTH_HEADER } from "@/lib/core/headers";

export type SentFile = { name: string; size: number; type: string };

/** A stored file, with its length: a download that breaks off cannot look whole. Without a stream, its headers. */
export function fileAnswer({ name, size, type }: SentFile, stream?: Readable): Response {
  const headers = {
    "Content-Type": type,
    "Content-Length": String(size),
    [LENGTH_HEADER]: String(size),
    "Content-Disposition": disposition(name),
    "X-Content-Type-Options": "nosniff",
    // no-transform: compressed on the way it would lose its length.
    "Cache-Control": "private, no-store, no-transform",
  };
  return new Response(stream && webStream(stream), { headers });
}

/** Readable.toWeb closes a stream once more that its reader has left, past every catch. */
function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => {
      stream.destroy();
    },
  });
}

/** Names in any script (RFC 6266); what cannot read that gets the name without its special letters. */
function disposition(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^\x20-\x7e]|["\\%]/g, "");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
