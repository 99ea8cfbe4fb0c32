"use server";
import { getLocale, getTranslations } from "next-intl/server";
import { askSupport } from "@/lib/vendor-support";
import { supportForm } from "@/lib/vendor-support/fields";
import { formAction } from "@/lib/web/form-action";

export const askSupportAction = formAction({
  parse: supportForm,
  run: async (ctx, input) => {
    const t = await getTranslations("vendorSupport.topic");
    return askSupport(ctx, { ...input, words: { locale: await getLocale(), topic: t(input.topic) } });
  },
  then: () => ({ to: "/resources/help-desk", toast: { key: "vendorSupport.sent" } }),
});
