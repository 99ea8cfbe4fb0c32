import { type Judged, logoLimits, refused } from "./limits";
import { isJpeg, readJpeg } from "./read-jpeg";
import { isPng, readPng } from "./read-png";

/**
 * What a file is by its content, whatever its name says: a PNG or JPEG that is whole, small enough, and freed of all
 * that does not draw (places, cameras, comments, anything after the end).
 */
export function readImage(content: Buffer): Judged {
  if (content.length === 0) return refused("noFile");
  if (content.length > logoLimits.bytes) return refused("tooLarge");
  const read = isPng(content)
    ? readPng(content)
    : isJpeg(content)
      ? readJpeg(content)
      : refused("notAnImage");
  if (!read.ok) return read;
  const { width, height } = read.image;
  if (width < 1 || height < 1) return refused("broken");
  return width > logoLimits.width || height > logoLimits.height ? refused("tooBig") : read;
}
