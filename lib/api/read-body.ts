import { ApiRefusal } from "./refusals";

/** No request of the API needs more; a batch of 500 orders is a fifth of it. */
export const MAX_BODY_BYTES = 1024 * 1024;

const tooLarge = () =>
  new ApiRefusal("tooLarge", { key: "api.tooLarge", values: { kilobytes: MAX_BODY_BYTES / 1024 } });

/** The request's JSON; refuses other types, too much of it, and what is not JSON in UTF-8. */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new ApiRefusal("mediaType", { key: "api.mediaType" });
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES) throw tooLarge();
  const bytes = await collect(request);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ApiRefusal("malformed", { key: "api.malformed" });
  }
}

// Counted while it arrives: the header may be missing or wrong.
async function collect(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
