import { systemCtx } from "@/lib/access";
import { sweepSignIns } from "@/lib/auth";
import { sweepBulkChanges } from "@/lib/bulk";
import { refreshDueOverviews, squashCounts } from "@/lib/customers";
import { queueForgottenImports, sweepImports } from "@/lib/imports";
import { applyDueAmendments, mailDueOrders } from "@/lib/orders";
import { sweepReports } from "@/lib/reports";
import { endDueTrials, remindOfEnds } from "@/lib/trials";

const hourly = [
  () => endDueTrials(),
  () => remindOfEnds(),
  refreshDueOverviews,
  squashCounts,
  sweepImports,
  queueForgottenImports,
  sweepReports,
  sweepBulkChanges,
  sweepSignIns,
  // Before the mails: what is cancelled today mails nobody to set it up.
  () => applyDueAmendments(systemCtx()),
  () => mailDueOrders(systemCtx()),
];

/** What is done every hour. A part that fails keeps no other from its turn; then the queue tries all again. */
export async function sweep(parts: readonly (() => Promise<unknown>)[] = hourly): Promise<void> {
  const failures: unknown[] = [];
  for (const part of parts) {
    try {
      await part();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `the hourly sweep failed: ${failures.join("; ")}`);
}
