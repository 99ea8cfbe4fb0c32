import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import type { ImportState } from "@/lib/imports";

const meanings: Record<ImportState, Meaning> = {
  uploading: "information",
  checking: "information",
  ready: "attention",
  waiting: "information",
  applying: "information",
  done: "good",
  cancelled: "neutral",
  failed: "bad",
  refused: "bad",
  undoing: "information",
  undone: "neutral",
};

export function ImportBadge({ state }: { state: ImportState }) {
  const t = useTranslations("imports.states");
  return <Badge meaning={meanings[state]}>{t(state)}</Badge>;
}
