import { createServer } from "node:net";

export function isFree(port: number, host: string): Promise<boolean> {
  return listenOnce(port, host).then(
    () => true,
    () => false,
  );
}

/** A port nobody listens on right now. */
export const freePort = (host = "127.0.0.1") => listenOnce(0, host);

/** Resolves with the port; rejects with the system's error (EADDRINUSE, EACCES, EADDRNOTAVAIL). */
export function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
