/** Set by our own server from the socket or the trusted proxies; what a client sends under this name is dropped. */
export const ADDRESS_HEADER = "x-partner-hub-address";
