import { workOnReport } from "@/lib/reports";

// `run-one.ts <run> <partner>`: a worker process that makes this one report.
const [runId = "", partnerId = ""] = process.argv.slice(2);
await workOnReport({ runId, partnerId }, new AbortController().signal);
process.exit(0);
