import { credentials } from "@/db/schema";
import type { Tx } from "@/lib/access";

type Owner = { id: string; organizationId: string };

/** Puts a hash where sign-in finds it, in place of an older one. The caller is system work. */
export async function storePassword(tx: Tx, user: Owner, passwordHash: string): Promise<void> {
  const row = { userId: user.id, organizationId: user.organizationId, passwordHash, setAt: tx.now };
  await tx.db
    .insert(credentials)
    .values(row)
    .onConflictDoUpdate({ target: credentials.userId, set: { passwordHash, setAt: tx.now } });
}
