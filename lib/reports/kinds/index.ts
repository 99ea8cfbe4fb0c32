import type { Messages } from "@/lib/core/messages";
import type { ReportKind } from "./report-kind";
import { subscriptionDetails } from "./subscription-details";

export type { ReportColumn, ReportKind } from "./report-kind";

export type ReportName = keyof Messages["reports"]["names"];

/** Every report there is. A name in the messages without its kind here does not compile, nor the other way round. */
export const reportKinds: { readonly [Name in ReportName]: ReportKind } = {
  subscription_details: subscriptionDetails,
};

export const reportNames = ["subscription_details"] as const satisfies readonly ReportName[];

export const isReportName = (text: string): text is ReportName => Object.hasOwn(reportKinds, text);
