import type { RowReason } from "@/db/schema";
import { DomainError } from "@/lib/core/errors";

/** One person's change that the rules of the file refuse; the page says the reasons in the file's words. */
export class RefusedUser extends DomainError {
  readonly reasons: RowReason[];

  constructor(reasons: RowReason[]) {
    super("ruleBroken", { key: "users.nothing" });
    this.reasons = reasons;
  }
}
