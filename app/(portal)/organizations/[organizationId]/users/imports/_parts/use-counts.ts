import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";

type Counts = Record<string, number> | null;

const planned = ["add", "modify", "remove"] as const;
const applied = ["added", "modified", "removed"] as const;

/** What an import will do, or did, in a few words: "12 to add, 3 to modify and 1 to remove". */
export function useCountWords() {
  const t = useTranslations("imports.counts");
  const format = useFormat();
  const words = (names: readonly (typeof planned | typeof applied)[number][], counts: Counts) =>
    format.list(names.flatMap((name) => (counts?.[name] ? [t(name, { count: counts[name] ?? 0 })] : [])));
  return {
    planned: (counts: Counts) => words(planned, counts),
    applied: (counts: Counts) => words(applied, counts),
  };
}
