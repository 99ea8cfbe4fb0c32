import type { JobHandlers } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";

/** What the worker does for each kind of job; the only place that names every feature's work. */
export const jobs: Pick<JobHandlers, "mail.send"> = {
  "mail.send": ({ mailId }) => sendMail(mailId),
};
