import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DataTable } from "@/components/data-table/data-table";
import { ListKeys } from "@/components/data-table/list-keys";
import { renderWithIntl } from "../support/render";

const names = ["Contoso", "Fabrikam", "Mărțișor"];
const launched = jest.fn((event: Event) => event.preventDefault());

beforeEach(() => {
  localStorage.clear();
  launched.mockClear();
  // jsdom has dialogs, but does not open them.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});

function show() {
  renderWithIntl(
    <main
      onClickCapture={({ target, nativeEvent }) =>
        target instanceof HTMLAnchorElement && launched(nativeEvent)
      }
    >
      <ListKeys launch="Launch" select />
      <input type="search" aria-label="Search" />
      <DataTable
        caption="Customers"
        columns={[{ key: "name", header: "Customer", cell: (row: string) => row }]}
        rows={names}
        rowKey={(row) => row}
        rowHref={(row) => `/c/${row}`}
        rowActions={(row) => (
          <a className="launch" href={`/o/${row}`}>
            {`Launch ${row}`}
          </a>
        )}
        select={{ action: "/bulk", label: (row) => `Select ${row}`, bar: null }}
      />
    </main>,
  );
}

const link = (name: string) => screen.getByRole("link", { name });

test("from the page to the third row: there, ticked, and its view launched, by keys alone", async () => {
  const user = userEvent.setup();
  show();
  await user.keyboard("jjj");
  expect(link("Mărțișor")).toHaveFocus();
  await user.keyboard("jjx");
  expect(link("Mărțișor")).toHaveFocus();
  expect(screen.getByRole("checkbox", { name: "Select Mărțișor" })).toBeChecked();
  await user.keyboard("o");
  expect(launched).toHaveBeenCalledTimes(1);
  expect(launched.mock.calls[0]?.[0].target).toBe(link("Launch Mărțișor"));
  await user.keyboard("{ArrowUp}k{ArrowUp}{ArrowDown}");
  expect(link("Fabrikam")).toHaveFocus();
});

test("letters typed into a field are letters; / leads to the search", async () => {
  const user = userEvent.setup();
  show();
  await user.keyboard("/");
  expect(screen.getByRole("searchbox")).toHaveFocus();
  await user.keyboard("jokx?/");
  expect(screen.getByRole("searchbox")).toHaveValue("jokx?/");
  expect(launched).not.toHaveBeenCalled();
});

test("keys of the browser and arrows without a row stay what they are", () => {
  show();
  expect(fireEvent.keyDown(document.body, { key: "ArrowDown" })).toBe(true);
  expect(fireEvent.keyDown(document.body, { key: "j", ctrlKey: true })).toBe(true);
  expect(fireEvent.keyDown(document.body, { key: "o" })).toBe(true);
  expect(document.body).toHaveFocus();
});

test("? shows the keys; letters can be switched off for good", async () => {
  const user = userEvent.setup();
  show();
  await user.keyboard("?");
  const dialog = screen.getByRole<HTMLDialogElement>("dialog", { name: "Keys" });
  await user.click(within(dialog).getByRole("checkbox", { name: "Use letters as keys in lists" }));
  dialog.open = false;
  await user.click(document.body);
  await user.keyboard("j");
  expect(link("Contoso")).not.toHaveFocus();
  await user.keyboard("?");
  expect(dialog).toHaveAttribute("open");
  expect(within(dialog).getByRole("checkbox")).not.toBeChecked();
});
