import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";

/*
 * The web process: Next behind Node's own server, which knows the one thing that Next does not tell: where a request
 * really came from. It imports nothing of ours, so that Node runs it as it is.
 */

/** As lib/web/current-ctx.ts reads it. */
const ADDRESS_HEADER = "x-partner-hub-address";
/** As lib/web/file-answer.ts sets it. */
const LENGTH_HEADER = "x-partner-hub-length";
/** A big upload over a slow line is no attack; Node's own five minutes would cut it off. */
const LONGEST_REQUEST_MS = 2 * 3_600_000;
const STOP_WITHIN_MS = 10_000;

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
const trustedProxies = Number(process.env.TRUST_PROXY ?? 0);

/** Each trusted proxy appended who spoke to it: the client is that many entries from the end. */
function clientAddress(request: IncomingMessage): string {
  const socket = request.socket.remoteAddress ?? "";
  if (trustedProxies === 0) return socket;
  const hops = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return hops.at(-trustedProxies)?.trim() || socket;
}

function stamp(request: IncomingMessage): void {
  const address = clientAddress(request);
  if (trustedProxies === 0) {
    for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-for"])
      delete request.headers[name];
  }
  request.headers[ADDRESS_HEADER] = address;
}

/** Next drops the Content-Length of route handlers; a file that breaks off must not look whole. */
function keepLength(response: ServerResponse): void {
  const writeHead = response.writeHead;
  const withLength = (...parts: unknown[]) => {
    const length = response.getHeader(LENGTH_HEADER);
    response.removeHeader(LENGTH_HEADER);
    if (length !== undefined) response.setHeader("Content-Length", length);
    return Reflect.apply(writeHead, response, parts);
  };
  Object.assign(response, { writeHead: withLength });
}

/** As components/still/hand-over.ts reads it. */
const texts = new AsyncLocalStorage<Map<string, string>>();
Object.assign(globalThis, { [Symbol.for("partner-hub.still")]: texts });

/** What React tells the browser of a whole page need not repeat texts that stand in its HTML. */
const isWholePage = ({ headers }: IncomingMessage) => !headers.rsc && !headers["next-action"];

const app = next({ dev: false, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  stamp(request);
  keepLength(response);
  if (isWholePage(request)) texts.run(new Map(), () => handle(request, response));
  else handle(request, response);
});
server.requestTimeout = LONGEST_REQUEST_MS;
server.listen(port, hostname);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  });
}
