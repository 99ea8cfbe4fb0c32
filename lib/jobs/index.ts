export { closeSender, enqueue } from "./enqueue";
export type { JobHandlers, JobPayloads, JobSignal } from "./types";
export { startWorker } from "./worker";
