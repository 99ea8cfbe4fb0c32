/**
 * How a route handler tells the length of a file: Next drops Content-Length, and our own server (lib/start/serve.ts)
 * makes it of this one again.
 */
export const LENGTH_HEADER = "x-partner-hub-length";
