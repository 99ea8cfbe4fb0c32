type WithZones = { getTimeZones?: () => string[] | undefined };

const known = Intl.supportedValuesOf("timeZone");

export const isTimeZone = (text: string) => text === "UTC" || known.includes(text);

/** The zones of a country, which a person is likely to mean. */
export function timeZonesOf(country: string): string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale: Intl.Locale & WithZones = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? [];
}

/** All zones, those of the country first; `obvious` when its clocks all show the same. */
export function timeZonesFor(country: string, now: Date): { zones: string[]; obvious?: string } {
  const near = timeZonesOf(country);
  const clocks = new Set(near.map((timeZone) => now.toLocaleString("en", { timeZone })));
  const zones = [...near, ...known.filter((zone) => !near.includes(zone))];
  return { zones, obvious: clocks.size === 1 ? near[0] : undefined };
}
