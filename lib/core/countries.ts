/** Where an organization's data lives, and the countries (ISO 3166-1) whose organizations live there. */
const byRegion = {
  CA: "CA",
  US: `AG AI AR AS AU AW BB BL BM BN BO BQ BR BS BZ CK CL CN CO CR CU CW DM DO EC FJ FK FM GD GF GP GT GU GY HK HN HT
    ID JM JP KH KI KN KR KY LA LC MF MH MM MN MO MP MQ MS MX MY NC NF NI NR NU NZ PA PE PF PG PH PM PN PR PW PY SB SG
    SR SV SX TC TH TK TL TO TT TV TW US UY VC VE VG VI VN VU WF WS`,
  EU: `AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GL GR HR HU IE IL IM IS IT JE LI LT LU
    LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH
    GM GN GQ GW KE KM LR LS MG ML MU MW MZ NA NE NG RE RW SC SH SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW`,
  AE: "AE AF BD BH BT DZ EG EH IN IO IQ IR JO KG KW KZ LB LK LY MA MR MV NP OM PK PS QA SA SD SY TJ TM TN UZ YE",
} as const;

export const regions = ["US", "CA", "EU", "AE"] as const;
export type Region = (typeof regions)[number];

const regionByCountry = new Map<string, Region>(
  regions.flatMap((region) => byRegion[region].split(/\s+/).map((country) => [country, region] as const)),
);

/** Two-letter codes of every country and territory. */
export const countryCodes: readonly string[] = [...regionByCountry.keys()].sort();

/** Where no organization can live yet. */
export const unservedCodes: readonly string[] = ["AQ", "BV", "CC", "CX", "GS", "HM", "KP", "TF", "UM"];

/** Undefined for what is no country's code. */
export const regionOf = (country: string): Region | undefined => regionByCountry.get(country);
