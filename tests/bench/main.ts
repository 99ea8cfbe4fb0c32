/** `npm run bench -- <name> [arguments]`: runs tests/bench/<name>.ts, which prints a table and one JSON line per figure. */
const benches: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  customers: () => import("./customers"),
  import: () => import("./import"),
  orders: () => import("./orders"),
  report: () => import("./report"),
};

const [name = "", ...args] = process.argv.slice(2);
const load = benches[name];
if (load) await (await load()).run(args);
else {
  console.error(`Which one? ${Object.keys(benches).join(", ")}`);
  process.exitCode = 1;
}

export {};
