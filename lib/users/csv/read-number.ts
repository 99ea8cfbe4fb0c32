import type { RowReason } from "@/db/schema";
import { cut } from "@/lib/core/input";

const e164 = /^\+[1-9]\d{1,14}$/;
/** Fewer figures are rather an extension. */
const whole = /^\+[1-9]\d{6,14}$/;
const scientific = /^\+?(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;
/** What people and spreadsheets put between figures. */
const between = /[\s().\-/\u2010-\u2015\u00a0]/g;

export const isNumber = (text: string): boolean => e164.test(text);

/** A phone number as the world writes it. Of what a spreadsheet made of one, the number that was meant is told. */
export function readNumber(text: string, column: string, reasons: RowReason[]): string {
  if (isNumber(text)) return text;
  const values = { column: cut(column, 100), value: cut(text, 40) };
  const meant = meantBy(text);
  if (meant) reasons.push({ code: "numberMeant", values: { ...values, number: meant } });
  else if (scientific.test(text)) reasons.push({ code: "numberRounded", values });
  else reasons.push({ code: "numberInvalid", values });
  return "";
}

function meantBy(text: string): string | undefined {
  const figures = text
    .replace("(0)", "") // dialled within the country only
    .replace(between, "")
    .replace(/^＋/, "+")
    .replace(/^00(?=[1-9])/, "+");
  const [, first, rest = "", exponent] = scientific.exec(text) ?? [];
  // All its figures are still there: 4.930123456E+9.
  if (first && rest.length === Number(exponent)) return asNumber(`+${first}${rest}`);
  if (first) return undefined;
  return asNumber(figures.startsWith("+") ? figures : `+${figures}`);
}

const asNumber = (text: string) => (whole.test(text) ? text : undefined);
