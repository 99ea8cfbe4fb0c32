import type { Program } from "@/lib/start/children";
import type { Parts } from "@/lib/start/supervisor";

/** Programs of a few lines in place of web, worker and demo. */
const program = (name: string, env: NodeJS.ProcessEnv, code: string): Program => ({
  name,
  args: ["-e", code],
  env,
});

const WEB = `
  const leaks = Object.keys(process.env).filter((name) => name === "DATABASE_URL");
  const answer = JSON.stringify({ pid: process.pid, leaks, app: process.env.DATABASE_APP_URL });
  require("node:http").createServer((_, response) => response.end(answer)).listen(+process.env.PORT, process.env.HOST);
  process.on("SIGTERM", () => process.exit());`;
const WORKER = "setInterval(() => {}, 1000)";
const DEMO = `process.send({
  signIns: [{ email: "ada@northwind.example", what: "full administrator" }],
  password: "partner-hub-demo", intakeToken: "token-" + process.pid });`;

export const smallParts: Parts = {
  mode: "production",
  build: async () => {},
  web: (env) => program("web", env, WEB),
  worker: (env) => program("worker", env, WORKER),
  demo: (env) => program("demo", env, DEMO),
};
