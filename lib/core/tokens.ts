import { createHash, randomBytes } from "node:crypto";

/** A secret to hand out once: 256 random bits that survive any mail client and URL. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What is stored of it. The token is random and long, so one fast hash is enough. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");
