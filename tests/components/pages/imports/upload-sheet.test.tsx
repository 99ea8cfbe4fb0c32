/** @jest-environment jsdom */
import { createEvent, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FileChoice } from "@/app/(portal)/organizations/[organizationId]/users/import/_parts/file-choice";
import { UploadSheet } from "@/app/(portal)/organizations/[organizationId]/users/import/_parts/upload-sheet";
import type { UserCsv } from "@/lib/users";
import { renderWithIntl } from "../../../support/render";

jest.mock("@/lib/imports", () => jest.requireActual("./library"));
jest.mock("next/navigation", () => ({ useRouter: () => ({ push() {} }) }));

const file: UserCsv = {
  organizationName: "Contoso",
  isWholesale: false,
  columns: [
    { header: "User ID/Email (Required)", kind: "needed" },
    { header: "First Name", kind: "text" },
    { header: "User Status", kind: "readOnly" },
    { header: `Calling "Pro" <b>`, kind: "flag" },
    { header: "Meetings [Sub1] (Suspended)", kind: "suspended" },
  ],
};
const show = (locale?: "en" | "fr") =>
  renderWithIntl(<UploadSheet organizationId="o1" file={file} submission="s" />, { locale });

test("the columns of this organization's file are listed with what they may hold", () => {
  const { container } = show();
  const lines = [...container.querySelectorAll("dl > div")].map((line) => [
    line.querySelector("dt")?.textContent,
    line.querySelector("dd")?.textContent,
  ]);
  expect(lines).toEqual([
    ["User ID/Email (Required)", "needed: tells users apart"],
    ["First Name", "text"],
    ["User Status", "exported, ignored on import"],
    [`Calling "Pro" <b>`, "TRUE, FALSE or empty"],
    ["Meetings [Sub1] (Suspended)", "suspended: leave it empty"],
  ]);
});

test("template and the three exports are downloads, the earlier imports a page", () => {
  show();
  const href = (name: string) => screen.getByRole("link", { name, hidden: true }).getAttribute("href");
  expect(href("Download template")).toBe("/organizations/o1/users/import/template");
  expect(href("Attributes and licences")).toBe("/organizations/o1/users/export");
  expect(href("Attributes only")).toBe("/organizations/o1/users/export?kind=attributes");
  expect(href("Licences only")).toBe("/organizations/o1/users/export?kind=licences");
  expect(href("Earlier imports")).toBe("/organizations/o1/users/imports");
});

test("the limit is told before a file is chosen, in the reader's language", () => {
  const { unmount } = show();
  expect(screen.getByLabelText("CSV file")).toHaveAccessibleDescription(/^Up to 500 MB\./);
  unmount();
  show("fr");
  expect(screen.getByText(/500 Mo/)).toBeVisible();
});

test("headers are the file's, whatever the reader's language", () => {
  show("fr");
  expect(screen.getByText("User ID/Email (Required)")).toBeVisible();
  expect(screen.queryByText("text")).toBeNull();
});

test("by keyboard one gets to the mode, the file and the button", async () => {
  const user = userEvent.setup();
  show();
  const reached: string[] = [];
  // jsdom knows no popovers: what is closed in a browser is passed through here.
  const closed = (element: Element | null) => element?.closest("[popover]") !== null;
  for (let step = 0; step < 8; step++) {
    await user.tab();
    if (closed(document.activeElement)) continue;
    reached.push(document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent ?? "");
  }
  expect(reached).toEqual(["Earlier imports", "Export users", "mode", "file", "Upload and check"]);
});

describe("dropping a file", () => {
  const dropped = new File(["a"], "dropped.csv");
  const choose = jest.fn();
  beforeEach(() => choose.mockClear());

  function drop(disabled: boolean) {
    renderWithIntl(<FileChoice megabytes={500} disabled={disabled} choose={choose} />);
    const box = screen.getByLabelText("CSV file").parentElement ?? document.body;
    const event = createEvent.drop(box);
    Object.assign(event, { dataTransfer: { files: [dropped] } });
    // jsdom takes no made list of files; a browser does.
    Object.defineProperty(screen.getByLabelText("CSV file"), "files", { set() {}, configurable: true });
    fireEvent(box, event);
    return event;
  }

  test("chooses it, and the browser does not open it instead", () => {
    expect(drop(false).defaultPrevented).toBe(true);
    expect(choose).toHaveBeenCalledWith(dropped);
  });

  test("does nothing while one is being sent", () => {
    expect(drop(true).defaultPrevented).toBe(true);
    expect(choose).not.toHaveBeenCalled();
  });
});

test("the words for choosing change once there is one; they are not read out twice", () => {
  renderWithIntl(
    <FileChoice megabytes={500} file={new File(["ab"], "u.csv")} disabled={false} choose={() => {}} />,
  );
  const again = screen.getByText("Choose another file");
  expect(again).toHaveAttribute("aria-hidden", "true");
  expect(within(document.body).queryByText("Drop the file here")).toBeNull();
});
