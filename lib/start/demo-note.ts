import { z } from "zod";

/** What is printed about the demo at every start. */
export const demoNote = z.object({
  signIns: z.array(z.object({ email: z.string(), role: z.string() })),
  password: z.string(),
  intakeToken: z.string(),
});
export type DemoNote = z.infer<typeof demoNote>;
