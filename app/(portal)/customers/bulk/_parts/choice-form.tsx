import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { BulkRequest } from "./read-request";

/** A form that asks this page again, with a choice: nothing is changed by it. */
export function ChoiceForm({ request, children }: { request: BulkRequest; children: ReactNode }) {
  const t = useTranslations("bulk");
  const hidden = [...new URLSearchParams(request.selected), ["do", request.operation], ["ask", "on"]];
  return (
    <Section>
      <form action="/customers/bulk" className="grid gap-4">
        {hidden.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div>
          <Button type="submit" tone="primary">
            {t("show")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
