import { setTimeout as wait } from "node:timers/promises";
import type { Lifecycle } from "../lifecycle";
import { type Cluster, startCluster } from "./cluster";

/** Starts the embedded server and keeps it running until the product stops; answers the owner's address. */
export async function keepDatabase(dataDir: string, life: Lifecycle): Promise<string> {
  let cluster = await startCluster(dataDir);
  const { url } = cluster;
  life.onStop(() => cluster.stop());
  void watch();
  return url;

  async function watch(): Promise<void> {
    for (;;) {
      await cluster.ended;
      if (life.isStopping) return;
      console.error("PostgreSQL ended; it is started again.");
      cluster = await restart();
      if (cluster.url !== url)
        console.error("PostgreSQL's port was taken meanwhile: stop and start Partner Hub.");
    }
  }

  // Its own processes may take a moment to end, and hold the data directory until then.
  async function restart(): Promise<Cluster> {
    for (let pause = 250; ; pause = Math.min(pause * 2, 10_000)) {
      try {
        return await startCluster(dataDir);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        await wait(pause);
      }
    }
  }
}
