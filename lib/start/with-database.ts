import { migrate } from "@/db/migrate";
import { forgetConfig, readConfig } from "@/lib/core/config";
import { openDataDirectory } from "./data-directory";
import type { Lifecycle } from "./lifecycle";
import { clusterDirectory, DATABASE, readAccess, urlOf } from "./postgres/access";
import { startCluster } from "./postgres/cluster";
import { serverOn } from "./postgres/orphan";

/**
 * For commands beside the product: makes DATABASE_URL of this process point to the configured database, or to the
 * embedded one, which is started for the time of the command when the product does not run.
 */
export async function openDatabase(life: Lifecycle): Promise<{ isEmbedded: boolean; dataDir: string }> {
  const { database, dataDir } = readConfig(process.env);
  if (database.urls) return { isEmbedded: false, dataDir };

  const access = readAccess(dataDir);
  const isRunning = access && serverOn(clusterDirectory(dataDir)) !== undefined;
  process.env.DATABASE_URL = isRunning ? urlOf(access, DATABASE) : await startHere(dataDir, life);
  forgetConfig();
  return { isEmbedded: true, dataDir };
}

async function startHere(dataDir: string, life: Lifecycle): Promise<string> {
  openDataDirectory(dataDir, life);
  const cluster = await startCluster(dataDir);
  life.onStop(() => cluster.stop());
  await migrate(cluster.url);
  return cluster.url;
}
