import * as React from "react";

/**
 * An id for the page's HTML. What the server renders alone counts its ids from the beginning at every navigation,
 * while the frame around it keeps those of an earlier one: there a random part keeps them apart. In the browser's tree
 * the id must be the same on both sides, and React sees to it.
 */
export function useDomId(): string {
  const id = React.useId();
  const serverOnly = !("useState" in React);
  return serverOnly ? `${id}${crypto.randomUUID().slice(0, 8)}` : id;
}
