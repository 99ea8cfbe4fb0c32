import { screen, within } from "@testing-library/react";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Menu, MenuLink } from "@/components/ui/menu";
import { renderWithIntl } from "../support/render";

type Row = { id: string; name: string; seats: number; note: string };
const rows: Row[] = [
  { id: "1", name: "Contoso", seats: 12, note: "x" },
  { id: "2", name: "Fabrikam", seats: 3, note: "y" },
];
const list = columns<Row>()([
  { key: "name", header: "Customer", cell: (row) => row.name, sortable: true },
  { key: "seats", header: "Seats", cell: (row) => row.seats, align: "end", sortable: true, priority: 1 },
  { key: "note", header: "Note", cell: (row) => row.note, priority: 3 },
]);

function Customers({ shown = rows }: { shown?: Row[] }) {
  return (
    <DataTable
      caption="Customers"
      columns={list}
      rows={shown}
      rowKey={(row) => row.id}
      rowHref={(row) => `/c/${row.id}`}
      rowActions={(row) => (
        <Menu label={`Actions for ${row.name}`}>
          <MenuLink href={`/c/${row.id}/tags`}>Edit tags</MenuLink>
        </Menu>
      )}
      sort={{ key: "name", direction: "ascending" }}
      hrefForSort={({ key, direction }) => `?sort=${key}&direction=${direction}`}
      empty={<EmptyState bare title="No customer yet" />}
    />
  );
}

test("the header says how the list is sorted and leads to the other order", () => {
  renderWithIntl(<Customers />);
  const table = within(screen.getByRole("table", { name: "Customers" }));
  const name = table.getByRole("columnheader", { name: /Customer/ });
  expect(name).toHaveAttribute("aria-sort", "ascending");
  expect(within(name).getByRole("link")).toHaveAttribute("href", "?sort=name&direction=descending");
  const seats = table.getByRole("columnheader", { name: /Seats/ });
  expect(seats).toHaveAttribute("aria-sort", "none");
  expect(within(seats).getByRole("link")).toHaveAttribute("href", "?sort=seats&direction=ascending");
  expect(table.getByRole("columnheader", { name: "Note" })).not.toHaveAttribute("aria-sort");
});

test("a row is one link, its actions are named after it, cards know their labels", () => {
  renderWithIntl(<Customers />);
  const row = within(screen.getByRole("row", { name: /Contoso/ }));
  expect(row.getByRole("link", { name: "Contoso" })).toHaveAttribute("href", "/c/1");
  const button = row.getByRole("button", { name: "Actions for Contoso" });
  const menu = document.getElementById(button.getAttribute("popovertarget") ?? "");
  expect(within(menu ?? document.body).getByText("Edit tags")).toHaveAttribute("href", "/c/1/tags");
  const table = screen.getByRole("table");
  expect(table.style.getPropertyValue("--label-2")).toBe('"Seats"');
  expect(table.dataset).toMatchObject({ figures: "2", noCard: "3", room: "3" });
});

test("without rows the header stays and the list says why", () => {
  renderWithIntl(<Customers shown={[]} />);
  expect(screen.getAllByRole("columnheader")).toHaveLength(4);
  expect(screen.getByText("No customer yet")).toBeVisible();
});

test("chosen filters read as a sentence, can be removed, and keep the rest of the address", () => {
  renderWithIntl(
    <FilterBar
      action="/customers"
      keep={{ sort: "name" }}
      search={{ value: "con", label: "Name or e-mail" }}
      filters={[
        {
          name: "status",
          label: "Status",
          options: [
            { value: "soon", label: "Expires soon", count: 1034 },
            { value: "off", label: "Suspended", count: 5 },
            { value: "on", label: "Active" },
          ],
          selected: ["soon", "off"],
          removeHref: "/customers?sort=name",
        },
      ]}
      clearHref="/customers"
    />,
  );
  expect(screen.getByText("Status is Expires soon or Suspended")).toBeVisible();
  expect(screen.getByRole("link", { name: "Remove filter: Status" })).toHaveAttribute(
    "href",
    "/customers?sort=name",
  );
  const form = screen.getByRole("search", { name: "Search and filters" });
  expect(form).toHaveAttribute("action", "/customers");
  expect(form).toHaveFormValues({ q: "con", sort: "name", status: ["soon", "off"] });
  expect(screen.getByText("1,034")).toBeInTheDocument();
});
