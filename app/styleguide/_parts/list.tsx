import { Download } from "lucide-react";
import { LicenceBar } from "@/components/charts/licence-bar";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { Badge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Menu, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { Pager } from "@/components/ui/pager";
import { Truncate } from "@/components/ui/tooltip";
import { useFormat } from "@/lib/format/use-format";
import { ListHeader } from "./list-header";
import { type SampleRow, sampleRows } from "./sample-rows";

const DAY = 86_400_000;

type ListSheetProps = { now: Date; search: string; status: string[] };

export function ListSheet({ now, search, status }: ListSheetProps) {
  const rows = sampleRows.filter((row) => row.name.toLowerCase().includes(search.toLowerCase()));
  return (
    <section>
      <ListHeader />
      <FilterBar
        action="/styleguide"
        keep={{ sheet: "list" }}
        search={{ value: search, label: "Name, e-mail or order number" }}
        filters={[
          {
            name: "status",
            label: "Status",
            options: [
              { value: "soon", label: "Expires soon", count: 34 },
              { value: "suspended", label: "Suspended", count: 5 },
              { value: "active", label: "Active", count: 7_204 },
            ],
            selected: status,
            removeHref: "/styleguide?sheet=list",
          },
          { name: "product", label: "Product", options: [], selected: [], removeHref: "/styleguide" },
        ]}
        clearHref="/styleguide?sheet=list"
      >
        <Button tone="quiet" icon={<Download size={16} aria-hidden />}>
          Download CSV
        </Button>
      </FilterBar>
      <SampleTable rows={rows} now={now} />
    </section>
  );
}

function SampleTable({ rows, now }: { rows: SampleRow[]; now: Date }) {
  const format = useFormat();
  const list = columns<SampleRow>()([
    {
      key: "name",
      header: "Customer",
      cell: (row) => row.name,
      csv: (row) => row.name,
      sortable: true,
      width: "w-2/6",
    },
    {
      key: "status",
      header: "Status",
      cell: (row) => <Badge meaning={row.status.meaning}>{row.status.word}</Badge>,
      sortable: true,
      priority: 1,
    },
    { key: "licences", header: "Licences", cell: (row) => <LicenceBar {...row.licences} />, priority: 1 },
    {
      key: "contact",
      header: "Contact",
      cell: (row) => <Truncate>{row.contact}</Truncate>,
      priority: 3,
      width: "w-1/5",
    },
    {
      key: "renews",
      header: "Renews",
      cell: (row) => <DateTime value={now.getTime() + row.renewsInDays * DAY} now={now} show="relative" />,
      sortable: true,
    },
    {
      key: "revenue",
      header: "Monthly revenue",
      cell: (row) => format.money(row.revenue, "EUR"),
      align: "end",
      sortable: true,
      priority: 3,
    },
  ]);
  return (
    <DataTable
      caption="Customers"
      columns={list}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/styleguide?customer=${row.id}`}
      rowActions={(row) => (
        <Menu label={`Actions for ${row.name}`}>
          <MenuLink href="/styleguide">Launch customer view</MenuLink>
          <MenuLink href="/styleguide">Edit tags</MenuLink>
          <MenuSeparator />
          <MenuLink href="/styleguide" danger>
            Remove…
          </MenuLink>
        </Menu>
      )}
      sort={{ key: "name", direction: "ascending" }}
      hrefForSort={({ key, direction }) => `/styleguide?sheet=list&sort=${key}&direction=${direction}`}
      empty={
        <EmptyState
          bare
          title="No customer matches"
          body="None of your 8,012 customers has this in its name, e-mail addresses or order numbers."
          action={<LinkButton href="/styleguide?sheet=list">Clear search</LinkButton>}
        />
      }
      footer={<Pager from={1} to={rows.length} total={8_012} next="/styleguide?after=12" />}
    />
  );
}
