import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** Inter has Latin, Greek and Cyrillic; DejaVu what it lacks: Arabic, Hebrew, Armenian, Georgian, signs. */
const families = {
  Inter: { 400: inter("400Regular/Inter_400Regular.ttf"), 600: inter("600SemiBold/Inter_600SemiBold.ttf") },
  DejaVu: { 400: dejaVu("DejaVuSans.ttf"), 600: dejaVu("DejaVuSans-Bold.ttf") },
} as const;

export const fontFamily = Object.keys(families);
export const bold = 600;

function inter(file: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@expo-google-fonts/inter", file);
}

function dejaVu(file: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules/dejavu-fonts-ttf/ttf", file);
}

type HasGlyph = (codePoint: number) => boolean;

let loaded: Promise<HasGlyph> | undefined;

/** Opens the fonts once per process; answers which signs they have. */
export function loadFonts(): Promise<HasGlyph> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<HasGlyph> {
  for (const [family, weights] of Object.entries(families)) {
    const fonts = Object.entries(weights).map(([weight, src]) => ({ src, fontWeight: Number(weight) }));
    Font.register({ family, fonts });
    for (const { fontWeight } of fonts) await Font.load({ fontFamily: family, fontWeight });
  }
  Font.registerHyphenationCallback(breakable);
  const opened = fontFamily.map((family) => Font.getFont({ fontFamily: family })?.data);
  return (codePoint) => opened.some((font) => font?.hasGlyphForCodePoint(codePoint));
}

/** Longer ones would run out of the page. */
const LONG_WORD = 20;
const PIECE = 8;
const signs = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Words are never hyphenated; a very long one may break anywhere. An empty piece is a break without a hyphen. */
function breakable(word: string): string[] {
  if (word.length <= LONG_WORD) return [word];
  const all = [...signs.segment(word)].map(({ segment }) => segment);
  const pieces: string[] = [];
  for (let at = 0; at < all.length; at += PIECE) pieces.push(all.slice(at, at + PIECE).join(""), "");
  return pieces.slice(0, -1);
}
