import type { Locale } from "@/lib/core/locales";

/** A numeric column as the database gives it, or a number. */
export type Amount = number | string;

const kilo = 1024;
const sizes = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

export function numberFormats(locale: Locale) {
  const whole = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });

  return {
    /** 12,400 */
    number: (value: Amount) => whole.format(Number(value)),
    /** 12.4K */
    compact: (value: Amount) => compact.format(Number(value)),
    /** +12, −3, 0 */
    signed: (value: Amount) => signed.format(Number(value)),
    /** A share between 0 and 1: 0.125 is 12.5%. */
    percent: (share: number) => percent.format(share),
    /** €1,250.00 */
    money: (value: Amount, currency: string) =>
      new Intl.NumberFormat(locale, { style: "currency", currency }).format(Number(value)),
    bytes(value: number) {
      const power = Math.min(Math.floor(Math.log(Math.max(value, 1)) / Math.log(kilo)), sizes.length - 1);
      const unit = sizes[power] ?? "byte";
      // The short form of a byte knows no plural.
      const unitDisplay = unit === "byte" ? "long" : "short";
      const format = new Intl.NumberFormat(locale, {
        style: "unit",
        unit,
        unitDisplay,
        maximumFractionDigits: 1,
      });
      return format.format(value / kilo ** power);
    },
    /** 2 min, 45 sec: rounded to what a person waits for. */
    duration(seconds: number) {
      const unit = seconds >= 5_400 ? "hour" : seconds >= 90 ? "minute" : "second";
      const length = unit === "hour" ? 3_600 : unit === "minute" ? 60 : 1;
      const amount = Math.max(1, Math.round(seconds / length));
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(amount);
    },
  };
}
