import { closePools } from "@/db/client";
import { seedDemo } from "@/lib/demo/seed";
import { demoLines } from "../announce";
import type { DemoNote } from "../demo-note";
import { gatherStatistics, keepNote } from "../first-demo";
import { runToEnd } from "../lifecycle";
import { openDatabase } from "../with-database";

/** `npm run demo` fills the configured database with the demo partners; the first start runs it as a child. */
await runToEnd(async (life) => {
  const { isEmbedded, dataDir } = await openDatabase(life);
  life.onStop(closePools);
  const note = await seedDemo();
  const { DATABASE_URL: owner } = process.env;
  if (owner) await gatherStatistics(owner);
  if (process.send) return tellParent(note);
  console.log(demoLines(note).join("\n"));
  if (isEmbedded) keepNote(dataDir, note);
});

function tellParent(note: DemoNote): Promise<void> {
  return new Promise((resolve) => process.send?.(note, undefined, undefined, () => resolve()));
}
