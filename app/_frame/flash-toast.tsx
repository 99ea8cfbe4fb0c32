import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { UndoTags } from "@/app/(portal)/customers/bulk/_parts/undo-tags";
import { Toast } from "@/components/ui/toast";
import { flashCookie } from "@/lib/core/flash";
import type { MessageRef } from "@/lib/core/form-state";

/** What the action before the redirect had to say. The cookie comes back from the browser: anything else is ignored. */
export async function FlashToast() {
  const ref = read((await cookies()).get(flashCookie)?.value);
  const t = await getTranslations("done");
  if (!ref) return null;
  const key = ref.key as Parameters<typeof t>[0];
  if (!t.has(key) || typeof t.raw(key) !== "string") return null;
  const { undo, work, tags } = ref.values ?? {};
  return (
    <Toast
      key={`${key}${Date.now()}`}
      text={t(key, ref.values)}
      undo={undo && work && tags && <UndoTags did={`${undo}`} work={`${work}`} tags={`${tags}`} />}
    />
  );
}

function read(value: string | undefined): MessageRef | undefined {
  try {
    const parsed = JSON.parse(value ?? "null");
    return typeof parsed?.key === "string" ? parsed : undefined;
  } catch {
    return undefined;
  }
}
