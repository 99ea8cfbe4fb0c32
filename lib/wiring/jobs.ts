import { systemCtx } from "@/lib/access";
import { mailPasswordReset, noteRefusedSignIn, sweepSignIns } from "@/lib/auth";
import { refreshDueOverviews } from "@/lib/customers/refresh-due-overviews";
import { applyImport, checkImport } from "@/lib/imports";
import type { JobHandlers } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";
import { mailDueOrders } from "@/lib/orders";
import { sweepReports, workOnReport } from "@/lib/reports";

/** What the worker does for each kind of job; the only place that names every feature's work. */
export const jobs: Pick<
  JobHandlers,
  | "auth.passwordReset"
  | "auth.signInRefused"
  | "imports.apply"
  | "imports.check"
  | "mail.send"
  | "reports.run"
  | "sweep.hourly"
> = {
  "auth.passwordReset": (request) => mailPasswordReset(request),
  "auth.signInRefused": (refused) => noteRefusedSignIn(refused),
  "imports.apply": (payload, signal) => applyImport(payload, signal),
  "imports.check": (payload, signal) => checkImport(payload, signal),
  "mail.send": ({ mailId }) => sendMail(mailId),
  "reports.run": (payload, signal) => workOnReport(payload, signal),
  "sweep.hourly": async () => {
    await refreshDueOverviews();
    await sweepReports();
    await sweepSignIns();
    await mailDueOrders(systemCtx());
  },
};
