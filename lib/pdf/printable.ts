/** Stands for a sign that no font has. */
const UNKNOWN = "□";

/**
 * Text as the fonts can draw it. Signs that none of them has would come out as other signs: each becomes a box. Spaces
 * of every kind become plain ones, marks that only steer the direction of text go.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const one = text
    .normalize("NFC")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu, "");
  return [...one].map((sign) => (hasGlyph(sign.codePointAt(0) ?? 0) ? sign : UNKNOWN)).join("");
}
