/** Set by our own server from the socket or the trusted proxies; what a client sends under this name is dropped. */
export const ADDRESS_HEADER = "x-partner-hub-address";

/**
 * How a route handler tells the length of a file: Next drops Content-Length, and our own server (lib/start/serve.ts)
 * makes it of this one again.
 */
export const LENGTH_HEADER = "x-partner-hub-length";

/** The address of the page that is asked for, set by our own proxy; what a client sends under this name is replaced. */
export const PATH_HEADER = "x-partner-hub-path";
