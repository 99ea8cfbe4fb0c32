import { parse } from "yaml";
import { z } from "zod";

export const resourceKinds = ["start", "howTo", "reference"] as const;
export const resourceProducts = ["portal", "calling", "meetings", "messaging"] as const;

const head = z.strictObject({
  title: z.string().min(1).max(120),
  /** One sentence. */
  summary: z.string().min(1).max(240),
  kind: z.enum(resourceKinds),
  products: z.array(z.enum(resourceProducts)).min(1),
  /** Shown large, on top. */
  featured: z.boolean().default(false),
  /** Among the quick links. */
  quick: z.boolean().default(false),
  /** Lists begin with the smallest. */
  order: z.number().default(100),
  /** Words to find it by that are not in the text. */
  keywords: z.array(z.string()).default([]),
});

export type Head = z.output<typeof head>;
export type Text = Head & { body: string };

const form = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/** A file of a resource: YAML between two lines of dashes, then the text. Throws what is wrong with it. */
export function readResource(file: string): Text {
  const parts = form.exec(file);
  if (!parts) throw new Error("It does not begin with a head between two lines of ---");
  const [, yaml = "", body = ""] = parts;
  if (body.trim() === "") throw new Error("It has no text");
  return { ...head.parse(parse(yaml)), body: body.trim() };
}
