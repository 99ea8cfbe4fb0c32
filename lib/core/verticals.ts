/** The businesses an organization can be in; names in messages/<locale>/setup.json. */
export const verticals = [
  "education",
  "finance",
  "healthcare",
  "hospitality",
  "manufacturing",
  "professional",
  "public",
  "retail",
  "technology",
  "telecommunications",
  "transport",
  "other",
] as const;
