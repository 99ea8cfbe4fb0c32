import { z } from "zod";

/** What is printed about the demo at every start. */
export const demoNote = z.object({
  signIns: z.array(z.object({ email: z.string(), what: z.string() })),
  password: z.string(),
  /** Null when it was revoked. */
  intakeToken: z.string().nullable(),
});
export type DemoNote = z.infer<typeof demoNote>;
