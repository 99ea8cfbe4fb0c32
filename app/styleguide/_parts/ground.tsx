import { type Meaning, MeaningIcon, meaningClass } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";

const meanings: Meaning[] = ["good", "attention", "bad", "information", "neutral"];
const series = [1, 2, 3, 4, 5];

export function GroundSheet() {
  return (
    <section className="grid gap-4">
      <PageHeader title="Ground" sentence="Four sizes, two weights, one accent, four meanings." />
      <div className="grid gap-4 lg:grid-cols-2">
        <Section title="Type">
          <p className="text-xl font-medium">Title and figures 20 · 1,204</p>
          <p>Text 14: Compañía Mediterránea de Telecomunicaciones</p>
          <p className="text-sm">Tables 13: Țesătoria Mureșană și Fiii</p>
          <p className="text-xs text-ink-2">Small print 12, second ink</p>
          <p className="text-xs text-ink-3">Small print 12, third ink</p>
          <p className="font-mono text-xs">Sub1039427 · 7c9e6679-7425</p>
        </Section>
        <Section title="Meanings and series">
          <div className="grid gap-2">
            {meanings.map((meaning) => (
              <p
                key={meaning}
                className={`flex items-center gap-2 rounded-md border px-3 py-1.5 ${meaningClass(meaning)}`}
              >
                <MeaningIcon meaning={meaning} />
                {meaning}
              </p>
            ))}
            <svg viewBox="0 0 100 6" aria-hidden className="w-full">
              {series.map((number) => (
                <rect
                  key={number}
                  x={(number - 1) * 20}
                  width="19"
                  height="6"
                  fill={`var(--color-series-${number})`}
                />
              ))}
            </svg>
          </div>
        </Section>
      </div>
    </section>
  );
}
