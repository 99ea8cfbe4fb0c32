import { fileURLToPath } from "node:url";
import { endGently, launch } from "@/lib/start/children";
import { runUntilStopped } from "@/lib/start/lifecycle";
import { TYPESCRIPT } from "@/lib/start/programs";
import { ports } from "./ports";

const product = fileURLToPath(new URL("./product.ts", import.meta.url));

// All products side by side; when one ends, none is of use.
await runUntilStopped(async (life) => {
  const children = ports.map((port) =>
    launch({ name: "product", args: [...TYPESCRIPT, product, String(port)], env: process.env }),
  );
  life.onStop(() => Promise.all(children.map((child) => endGently(child, 60_000))));
  for (const child of children)
    child.once("exit", async () => {
      if (life.isStopping) return;
      await life.stop();
      process.exit(1);
    });
});
