import { mailPasswordReset, noteRefusedSignIn } from "@/lib/auth";
import type { JobHandlers } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";

/** What the worker does for each kind of job; the only place that names every feature's work. */
export const jobs: Pick<JobHandlers, "auth.passwordReset" | "auth.signInRefused" | "mail.send"> = {
  "auth.passwordReset": (request) => mailPasswordReset(request),
  "auth.signInRefused": (refused) => noteRefusedSignIn(refused),
  "mail.send": ({ mailId }) => sendMail(mailId),
};
