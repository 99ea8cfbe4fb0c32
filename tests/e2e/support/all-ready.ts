import { untilReady } from "@/lib/start/ready";
import { ports } from "./ports";

/** Playwright waits for one address. */
export default async function allReady(): Promise<void> {
  await Promise.all(ports.map((port) => untilReady("127.0.0.1", port, () => false)));
}
