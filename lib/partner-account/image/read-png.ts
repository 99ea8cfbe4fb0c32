import { crc32 } from "node:zlib";
import { type Judged, refused } from "./limits";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a PNG needs to be drawn; texts, times and profiles are left out. */
const kept = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"]);

export const isPng = (content: Buffer) => content.subarray(0, signature.length).equals(signature);

/** Reads chunk by chunk, each with its check sum, to the end of the image. */
export function readPng(content: Buffer): Judged {
  const chunks = chunksOf(content);
  const [head] = chunks;
  const names = chunks.map(({ name }) => name);
  const isWhole = head?.name === "IHDR" && names.includes("IDAT") && names.at(-1) === "IEND";
  if (!isWhole || head.data.length !== 13) return refused("broken");
  const drawn = chunks.filter(({ name }) => kept.has(name)).map(({ bytes }) => bytes);
  return {
    ok: true,
    image: {
      type: "image/png",
      width: head.data.readUInt32BE(0),
      height: head.data.readUInt32BE(4),
      content: Buffer.concat([signature, ...drawn]),
    },
  };
}

type Chunk = { name: string; data: Buffer; bytes: Buffer };

/** As far as they are sound. */
function chunksOf(content: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > content.length) break;
    const bytes = content.subarray(at, end);
    const name = bytes.toString("latin1", 4, 8);
    if (crc32(bytes.subarray(4, 8 + length)) !== bytes.readUInt32BE(8 + length)) break;
    chunks.push({ name, data: bytes.subarray(8, 8 + length), bytes });
    if (name === "IEND") break;
    at = end;
  }
  return chunks;
}
