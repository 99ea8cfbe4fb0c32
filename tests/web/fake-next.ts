import type { IncomingMessage, ServerResponse } from "node:http";
import { registerHooks } from "node:module";

/** Loaded before the web process: what it imports as `next` is this file, which answers with what it was asked. */
registerHooks({
  resolve: (name, context, others) =>
    name === "next" ? { url: import.meta.url, shortCircuit: true } : others(name, context),
});

export default () => ({
  prepare: async () => {},
  getRequestHandler: () => (request: IncomingMessage, response: ServerResponse) => {
    const length = new URL(request.url ?? "", "http://here").searchParams.get("length");
    if (length) response.setHeader("x-partner-hub-length", length);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(request.headers));
  },
});
