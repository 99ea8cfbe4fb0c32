export type Region = "US" | "CA" | "EU" | "AE";
export type Place = { city: string; zone: string; area?: string; postalCode: string };

type Country = { region: Region; dial: string; places: readonly Place[] };

const place = (city: string, zone: string, postalCode: string, area?: string): Place => ({
  city,
  zone,
  postalCode,
  area,
});

/** Where the demo's customers are; `dial` begins their phone numbers. */
export const countries = {
  US: {
    region: "US",
    dial: "+1",
    places: [
      place("Portland", "America/Los_Angeles", "97201", "OR"),
      place("Santa Fe", "America/Denver", "87501", "NM"),
      place("Duluth", "America/Chicago", "55802", "MN"),
      place("Winston-Salem", "America/New_York", "27101", "NC"),
      place("Honolulu", "Pacific/Honolulu", "96813", "HI"),
    ],
  },
  CA: {
    region: "CA",
    dial: "+1",
    places: [
      place("Trois-Rivières", "America/Toronto", "G9A 1A1", "QC"),
      place("Halifax", "America/Halifax", "B3H 0A1", "NS"),
      place("Kelowna", "America/Vancouver", "V1Y 0A1", "BC"),
      place("St. John's", "America/St_Johns", "A1A 0A1", "NL"),
    ],
  },
  DE: {
    region: "EU",
    dial: "+49",
    places: [
      place("Freiburg im Breisgau", "Europe/Berlin", "79098"),
      place("Görlitz", "Europe/Berlin", "02826"),
      place("Lübeck", "Europe/Berlin", "23552"),
    ],
  },
  AT: { region: "EU", dial: "+43", places: [place("Sankt Pölten", "Europe/Vienna", "3100")] },
  FR: {
    region: "EU",
    dial: "+33",
    places: [
      place("Besançon", "Europe/Paris", "25000"),
      place("Saint-Étienne", "Europe/Paris", "42000"),
      place("Bayonne", "Europe/Paris", "64100"),
    ],
  },
  BE: { region: "EU", dial: "+32", places: [place("Liège", "Europe/Brussels", "4000")] },
  ES: {
    region: "EU",
    dial: "+34",
    places: [
      place("Cádiz", "Europe/Madrid", "11001"),
      place("Logroño", "Europe/Madrid", "26001"),
      place("Las Palmas", "Atlantic/Canary", "35001"),
    ],
  },
  RO: {
    region: "EU",
    dial: "+40",
    places: [
      place("Brașov", "Europe/Bucharest", "500001"),
      place("Târgu Mureș", "Europe/Bucharest", "540001"),
    ],
  },
  PL: {
    region: "EU",
    dial: "+48",
    places: [place("Łódź", "Europe/Warsaw", "90-001"), place("Białystok", "Europe/Warsaw", "15-001")],
  },
  GR: { region: "EU", dial: "+30", places: [place("Θεσσαλονίκη", "Europe/Athens", "546 21")] },
  IE: { region: "EU", dial: "+353", places: [place("Galway", "Europe/Dublin", "H91 A0A0")] },
  AE: {
    region: "AE",
    dial: "+971",
    places: [place("أبوظبي", "Asia/Dubai", "00000"), place("الشارقة", "Asia/Dubai", "00000")],
  },
} as const satisfies Record<string, Country>;

export type CountryCode = keyof typeof countries;
