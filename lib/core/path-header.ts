/** The address of the page that is asked for, set by our own proxy; what a client sends under this name is replaced. */
export const PATH_HEADER = "x-partner-hub-path";
