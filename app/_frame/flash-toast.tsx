import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Toast } from "@/components/ui/toast";
import { flashCookie } from "@/lib/core/flash";
import type { MessageRef } from "@/lib/core/form-state";

/** What the action before the redirect had to say. The cookie comes back from the browser: anything else is ignored. */
export async function FlashToast() {
  const ref = read((await cookies()).get(flashCookie)?.value);
  const t = await getTranslations("done");
  if (!ref || !t.has(ref.key as Parameters<typeof t.has>[0])) return null;
  return <Toast key={`${ref.key}${Date.now()}`} text={t(ref.key as Parameters<typeof t>[0], ref.values)} />;
}

function read(value: string | undefined): MessageRef | undefined {
  try {
    const parsed = JSON.parse(value ?? "null");
    return typeof parsed?.key === "string" ? parsed : undefined;
  } catch {
    return undefined;
  }
}
