export { closeSender, enqueue } from "./enqueue";
export { Cancelled, Overtaken } from "./interrupted";
export { isPassing } from "./passing-errors";
export type { JobHandlers, JobPayloads, JobSignal } from "./types";
export { startWorker } from "./worker";
