import { fireEvent, screen } from "@testing-library/react";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { SelectedCount } from "@/components/data-table/selected-count";
import { renderWithIntl } from "../support/render";

type Row = { id: string; name: string };
const list = columns<Row>()([{ key: "name", header: "Customer", cell: (row) => row.name }]);

const table = (rows: Row[]) => (
  <DataTable
    caption="Customers"
    columns={list}
    rows={rows}
    rowKey={({ id }) => id}
    empty={<p>Nobody</p>}
    select={{
      action: "/bulk",
      label: ({ name }) => `Select ${name}`,
      hidden: { from: "q=a" },
      bar: (
        <div>
          <SelectedCount total={70} />
          <input type="checkbox" name="all" aria-label="All" />
          <button type="reset">Clear</button>
        </div>
      ),
    }}
  />
);
const two = [
  { id: "1", name: "Acme" },
  { id: "2", name: "Bolt" },
];

const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });

test("ticked rows travel as ids in a plain form, and are counted", () => {
  const { container } = renderWithIntl(table(two));
  fireEvent.click(box("Select Bolt"));
  expect(screen.getByRole("status")).toHaveTextContent("1 selected");
  const form = container.querySelector("form") ?? undefined;
  expect(form).toHaveAttribute("action", "/bulk");
  expect([...new FormData(form)]).toEqual([
    ["from", "q=a"],
    ["id", "2"],
  ]);
  fireEvent.click(box("All"));
  expect(screen.getByRole("status")).toHaveTextContent("70 selected");
});

test("one box ticks the page and says when only a part of it is", () => {
  renderWithIntl(table(two));
  const page = box("Select all on this page");
  fireEvent.click(box("Select Acme"));
  expect([page.checked, page.indeterminate]).toEqual([false, true]);
  fireEvent.click(page);
  expect([box("Select Bolt").checked, page.checked, page.indeterminate]).toEqual([true, true, false]);
  fireEvent.click(page);
  expect(box("Select Acme").checked).toBe(false);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

test("an empty list has nothing to tick", () => {
  renderWithIntl(table([]));
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.getByText("Nobody")).toBeInTheDocument();
});
