"use server";
import { z } from "zod";
import { id, oneOf } from "@/lib/core/input";
import { locales } from "@/lib/core/locales";
import { regions } from "@/lib/regions";
import { cancelReport, reportNames, retryReport, runReport } from "@/lib/reports";
import { formAction } from "@/lib/web/form-action";

export const runReportAction = formAction({
  parse: z.object({
    template: oneOf(reportNames),
    language: oneOf(locales),
    region: oneOf(regions).optional(),
  }),
  run: runReport,
  then: (run) => ({ to: `/reports/${run.id}` }),
});

export const cancelReportAction = formAction({
  parse: z.object({ runId: id() }),
  run: cancelReport,
  then: (_nothing, { runId }) => ({ to: `/reports/${runId}` }),
});

export const retryReportAction = formAction({
  parse: z.object({ runId: id() }),
  run: retryReport,
  then: (run) => ({ to: `/reports/${run.id}` }),
});
