import type { Ctx } from "@/lib/access";
import { DomainError } from "@/lib/core/errors";
import {
  type CallingChoices,
  callingChoices,
  listPackages,
  previewUsers,
  type UserPackage,
  type UserPreview,
} from "@/lib/users";
import type { BulkUsersRequest } from "./read-request";

/** Where one is: choosing, or looking at what will happen. */
export type Step =
  | { at: "nobody" }
  | { at: "tooMany" }
  | { at: "packages"; packages: UserPackage[] }
  | { at: "preview"; preview: UserPreview; packageTo?: UserPackage; choices?: CallingChoices };

export async function stepOf(ctx: Ctx, request: BulkUsersRequest): Promise<Step> {
  const { organizationId, operation, selection, packageCode, force } = request;
  if (selection.kind === "ids" && selection.ids.length === 0) return { at: "nobody" };
  const packages = operation === "package" ? await listPackages(ctx, organizationId) : [];
  const packageTo = packages.find(({ code }) => code === packageCode);
  if (operation === "package" && !packageTo && packageCode !== "none") return { at: "packages", packages };
  const change =
    operation === "package"
      ? { kind: operation, packageCode: packageTo?.code ?? null, calling: request.calling }
      : operation === "delete"
        ? { kind: operation }
        : { kind: operation, force };
  try {
    return {
      at: "preview",
      preview: await previewUsers(ctx, { organizationId, selection, change }),
      packageTo,
      choices: packageTo?.calling ? await callingChoices(ctx, organizationId) : undefined,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.ref.key === "users.tooMany") return { at: "tooMany" };
    if (error.ref.key === "notFound.user") return { at: "nobody" };
    throw error;
  }
}
