type WithZones = { getTimeZones?: () => string[] | undefined };

const known = Intl.supportedValuesOf("timeZone");

export const isTimeZone = (text: string) => text === "UTC" || known.includes(text);

/** The zones of a country, which a person is likely to mean. */
export function timeZonesOf(country: string): string[] {
  const locale: Intl.Locale & WithZones = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? [];
}

/** All zones, those of the country first. */
export function timeZonesFor(country: string): { near: string[]; all: readonly string[] } {
  return { near: timeZonesOf(country), all: known };
}
