import { z } from "zod";

const part = z.string().optional();
/** Each part by name: compared in this order, whatever order the database keeps. */
const address = z
  .object({
    street: part,
    street2: part,
    district: part,
    locality: part,
    region: part,
    postalCode: part,
  })
  .transform(
    (parts): Record<string, string> =>
      Object.fromEntries(Object.entries(parts).flatMap(([name, line]) => (line ? [[name, line]] : []))),
  );

/** What the services step was told. With several sites each says how many licences of each line are on it. */
export const servicesShape = z.object({
  sites: z.array(
    z.object({
      urlName: z.string(),
      timeZone: z.string(),
      earlyRelease: z.boolean(),
      shares: z.array(z.object({ line: z.string(), licences: z.number() })).default([]),
    }),
  ),
  locations: z.array(
    z.object({
      name: z.string(),
      country: z.string(),
      timeZone: z.string(),
      address,
      emergencyAddress: address.nullable().default(null),
    }),
  ),
});

export type ServicesAnswer = z.output<typeof servicesShape>;
export type SiteAnswer = ServicesAnswer["sites"][number];
