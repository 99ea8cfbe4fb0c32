import { type Judged, refused } from "./limits";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

/** Where the size stands: every kind of frame but those of tables (C4, C8, CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** What cameras and programs add: all of it but how colours are meant (APP0, APP14). */
const isAside = (marker: number) => marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);

export const isJpeg = (content: Buffer) =>
  content.length > 3 && content[0] === 0xff && content[1] === START && content[2] === 0xff;

/** Reads segment by segment to the picture's data, then to the end of the image. */
export function readJpeg(content: Buffer): Judged {
  const parts = [content.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end > content.length) break;
    if (isFrame(marker) && end - at >= 9)
      size = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    if (marker === SCAN) {
      const last = endOfImage(content, end);
      if (!size || last === undefined) break;
      const image = Buffer.concat([...parts, content.subarray(at, last)]);
      return { ok: true, image: { type: "image/jpeg", ...size, content: image } };
    }
    if (!isAside(marker)) parts.push(content.subarray(at, end));
    at = end;
  }
  return refused("broken");
}

/** Inside a scan's data an FF is followed by 00 or a restart; other segments and scans may come before the end. */
function endOfImage(content: Buffer, from: number): number | undefined {
  let at = from;
  while (at + 1 < content.length) {
    const next = content[at] === 0xff ? (content[at + 1] ?? 0) : 0;
    if (next === END) return at + 2;
    if (next === 0 || next === 0xff) at += 1;
    else if (next >= 0xd0 && next <= 0xd7) at += 2;
    else if (at + 4 > content.length) return undefined;
    else at += 2 + content.readUInt16BE(at + 2);
  }
  return undefined;
}
