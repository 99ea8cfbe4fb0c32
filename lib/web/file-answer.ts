import { Readable } from "node:stream";

type SentFile = { stream: Readable; size: number; name: string; discard?: () => Promise<void> };

/** A stored CSV with its length: a download that breaks off cannot look whole. */
export function fileAnswer({ stream, size, name, discard }: SentFile): Response {
  if (discard) stream.once("close", () => void discard());
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="users.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "X-Content-Type-Options": "nosniff",
      // no-transform: compressed on the way it would lose its length.
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}
