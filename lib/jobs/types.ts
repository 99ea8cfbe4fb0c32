import type { QueueName } from "@/db/queue";

/** What a job carries: ids only, the domain row has the rest; at sign-in there may be none. */
export type JobPayloads = {
  "imports.check": { importId: string; organizationId: string };
  "imports.apply": { importId: string; organizationId: string };
  "bulk.run": { bulkId: string; partnerId: string };
  "imports.undo": { importId: string; organizationId: string };
  "reports.run": { runId: string; partnerId: string };
  "mail.send": { mailId: string };
  "auth.passwordReset": { emailKey: string; address: string | null; locale: string; at: string };
  "auth.signInRefused": { emailKey: string; address: string | null; at: string };
  "sweep.hourly": Record<string, never>;
};

/** Raised when the worker is told to stop: leave at the next checkpoint, the job will be taken up again. */
export type JobSignal = AbortSignal;
export type JobHandlers = {
  [Name in QueueName]: (payload: JobPayloads[Name], signal: JobSignal) => Promise<void>;
};
