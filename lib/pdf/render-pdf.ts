import { renderToBuffer } from "@react-pdf/renderer";
import { loadFonts } from "./fonts";
import { printable } from "./printable";

type Element = Parameters<typeof renderToBuffer>[0];

/** Makes the document in memory. `draw` gets the function that every text goes through. */
export async function renderPdf(draw: (print: (text: string) => string) => Element): Promise<Buffer> {
  const hasGlyph = await loadFonts();
  return renderToBuffer(draw((text) => printable(text, hasGlyph)));
}
