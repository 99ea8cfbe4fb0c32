import type { Meaning } from "@/components/ui/badge";

export type SampleRow = {
  id: string;
  name: string;
  contact: string;
  status: { meaning: Meaning; word: string };
  licences: { purchased: number; assigned: number; used: number };
  renewsInDays: number;
  revenue: number;
};

const names = [
  "Fabrikam Europe GmbH",
  "Țesătoria Mureșană și Fiii S.R.L.",
  "Compañía Mediterránea de Telecomunicaciones y Servicios, S.A.",
  "Ateliers Réunis de la Loire",
  "Contoso",
  "Blue Yonder Airlines",
  "Clinica Sfânta Maria",
  "Ayuntamiento de Alcalá",
  "Lycée Henri-IV",
  "Wide World Importers",
  "Tailspin Toys",
  "Adatum Corporation",
];
const states: SampleRow["status"][] = [
  { meaning: "good", word: "Active" },
  { meaning: "attention", word: "Expires soon" },
  { meaning: "bad", word: "Suspended" },
  { meaning: "information", word: "Trial" },
  { meaning: "neutral", word: "Cancelled" },
];

export const sampleRows: SampleRow[] = names.map((name, index) => ({
  id: `customer-${index}`,
  name,
  contact: `administrator.${index}@${name.toLowerCase().replace(/[^a-z]+/g, "-")}.example`,
  status: states[index % states.length] ?? { meaning: "neutral", word: "Cancelled" },
  licences: { purchased: 100 + index * 37, assigned: 60 + index * 41, used: 40 + index * 30 },
  renewsInDays: 12 + index * 9,
  revenue: 1250.5 * (index + 1),
}));
