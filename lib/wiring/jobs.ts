import { mailPasswordReset, noteRefusedSignIn } from "@/lib/auth";
import { workOnBulk } from "@/lib/bulk";
import { applyImport, checkImport, workOnUndo } from "@/lib/imports";
import type { JobHandlers } from "@/lib/jobs";
import { sendMail } from "@/lib/mail";
import { workOnReport } from "@/lib/reports";
import { sweep } from "./sweep";

/** What the worker does for each kind of job; the only place that names every feature's work. */
export const jobs: Pick<
  JobHandlers,
  | "auth.passwordReset"
  | "auth.signInRefused"
  | "bulk.run"
  | "imports.apply"
  | "imports.check"
  | "imports.undo"
  | "mail.send"
  | "reports.run"
  | "sweep.hourly"
> = {
  "auth.passwordReset": (request) => mailPasswordReset(request),
  "auth.signInRefused": (refused) => noteRefusedSignIn(refused),
  "bulk.run": (payload, signal) => workOnBulk(payload, signal),
  "imports.apply": (payload, signal) => applyImport(payload, signal),
  "imports.check": (payload, signal) => checkImport(payload, signal),
  "imports.undo": (payload, signal) => workOnUndo(payload, signal),
  "mail.send": ({ mailId }) => sendMail(mailId),
  "reports.run": (payload, signal) => workOnReport(payload, signal),
  "sweep.hourly": () => sweep(),
};
