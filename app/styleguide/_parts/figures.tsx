import { BarChart, LineChart } from "@/components/charts/charts";
import { KpiTile } from "@/components/charts/kpi-tile";
import { LicenceBar, LicenceLegend } from "@/components/charts/licence-bar";
import { Sparkline } from "@/components/charts/sparkline";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";

const weeks = Array.from({ length: 12 }, (_, week) => ({ key: `w${week}`, label: `W${week + 30}` }));
const wave = (base: number, growth: number) =>
  weeks.map((_, week) => (week === 4 ? null : Math.round(base + growth * week + 30 * Math.sin(week))));

export function FiguresSheet() {
  return (
    <section>
      <PageHeader title="Figures" sentence="Tiles, licence bars and charts." />
      <Tiles />
      <Section title="Licence bars" action={<LicenceLegend />} className="my-4">
        <div className="grid gap-2">
          <LicenceBar purchased={100} assigned={60} used={35} />
          <LicenceBar purchased={100} assigned={124} used={80} />
          <LicenceBar purchased={1200} assigned={1200} used={1200} />
          <LicenceBar purchased={0} assigned={0} used={0} />
        </div>
      </Section>
      <div className="grid gap-4 lg:grid-cols-2">
        <LineChart
          title="Licences in use"
          sentence="All products, by week; this week is dotted"
          pointHeader="Week"
          points={weeks}
          incomplete={1}
          series={[
            { key: "used", label: "Used", values: wave(400, 12), tone: "used" },
            { key: "assigned", label: "Assigned", values: wave(520, 14), tone: "assigned" },
            { key: "over", label: "Over the limit", values: wave(80, 2), tone: "overage" },
          ]}
        />
        <BarChart
          title="Calls by direction"
          sentence="Call legs by week; this week is hatched"
          pointHeader="Week"
          points={weeks.slice(0, 8)}
          incomplete={1}
          series={[
            { key: "in", label: "Incoming", values: wave(300, 10).slice(0, 8) },
            { key: "out", label: "Outgoing", values: wave(180, 20).slice(0, 8) },
          ]}
        />
        <LineChart title="Room devices" pointHeader="Week" points={weeks} series={[]} />
      </div>
    </section>
  );
}

function Tiles() {
  const format = useFormat();
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <KpiTile
        label="Customers"
        figure={format.number(8012)}
        change={{ direction: "up", words: "12 more than last week", meaning: "good" }}
        hint="All customers you can see, now."
        href="/styleguide"
      >
        <Sparkline values={[4, 5, 5, 6, 8, 9, 9, 12]} label="Customers, last 8 weeks: from 4 to 12" />
      </KpiTile>
      <KpiTile
        label="Expires within 30 days"
        figure="34"
        change={{ direction: "up", words: "9 more than last week", meaning: "bad" }}
        href="/styleguide"
      >
        <Sparkline values={[9, 8, null, 8, 12, 15, 14, 20]} label="Expiring, last 8 weeks: from 9 to 20" />
      </KpiTile>
      <KpiTile
        label="Licences left"
        figure={format.number(12400)}
        change={{ direction: "same", words: "As last week" }}
      >
        <LicenceBar purchased={40_000} assigned={27_600} used={21_000} />
      </KpiTile>
      <KpiTile label="Monthly revenue" figure={format.money(1_254_000.5, "EUR")} />
    </div>
  );
}
