import { renderToBuffer } from "@react-pdf/renderer";
import { loadFonts } from "./fonts";
import { printable } from "./printable";

export type Element = Parameters<typeof renderToBuffer>[0];
/** Every text goes through it. */
export type Print = (text: string) => string;

/** Draws the document in memory, in this very thread. */
export async function drawPdf(draw: (print: Print) => Element): Promise<Buffer> {
  const hasGlyph = await loadFonts();
  return renderToBuffer(draw((text) => printable(text, hasGlyph)));
}
