type Failure = { code: string; message: string };

/** A message that is missing or misused is a defect: loud while developing, its key when people depend on the page. */
export function onMessageError(error: Error & Failure): void {
  if (process.env.NODE_ENV !== "production") throw error;
}

export function messageFallback({ namespace, key }: { namespace?: string; key: string }): string {
  return namespace ? `${namespace}.${key}` : key;
}
