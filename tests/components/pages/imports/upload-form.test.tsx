/** @jest-environment jsdom */
import { createHash } from "node:crypto";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { UploadForm } from "@/app/(portal)/organizations/[organizationId]/users/import/_parts/upload-form";
import { renderWithIntl } from "../../../support/render";
import { hostile } from "../support/hostile";
import { FakeRequest } from "./fake-request";

const mockPush = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push: mockPush }) }));

type Options = { refused?: string; wholesale?: boolean; locale?: "en" | "es" | "fr" | "ro" };

function show({ refused, wholesale = false, locale }: Options = {}) {
  const props = { organizationId: "o1", megabytes: 500, submission: "s-1", refused, wholesale };
  return renderWithIntl(<UploadForm {...props} />, { locale });
}

const text = "E-mail\nană@contoso.example\n";
/** jsdom's files cannot be read yet. */
function csv(name = "users.csv", content = text): File {
  const file = new File([content], name, { type: "text/csv" });
  const part = (start = 0, end = file.size) => ({
    arrayBuffer: async () => new Uint8Array(Buffer.from(content)).slice(start, end).buffer,
  });
  return Object.assign(file, { slice: part });
}

/** As a browser does once the form is valid; jsdom does not count a chosen file. */
function submit() {
  const form = document.querySelector("form");
  if (form) fireEvent.submit(form);
}

async function send(file = csv()) {
  const user = userEvent.setup();
  await user.upload(screen.getByLabelText("CSV file"), file);
  submit();
  await waitFor(() => expect(FakeRequest.last.body).toBe(file));
  return user;
}

beforeEach(() => {
  mockPush.mockClear();
  FakeRequest.all = [];
  Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
});

test("without scripts it is a form to the same address with file, mode and submission", () => {
  show();
  const form = document.querySelector("form");
  expect(form).toHaveAttribute("action", "/uploads/users?organization=o1");
  expect(form).toHaveAttribute("method", "post");
  expect(form).toHaveAttribute("enctype", "multipart/form-data");
  const names = [...(form?.elements ?? [])].map((control) => control.getAttribute("name"));
  expect(names).toEqual(expect.arrayContaining(["submission", "mode", "file"]));
  expect(screen.getByLabelText("CSV file")).toBeRequired();
});

test("the mode that removes nobody is the first choice, but not for wholesale", () => {
  const { unmount } = show();
  expect(screen.getByRole("radio", { name: /^Add services only/ })).toBeChecked();
  unmount();
  show({ wholesale: true });
  expect(screen.getByRole("radio", { name: /^Add and remove services/ })).toBeChecked();
});

test("the file goes with its name, length and fingerprint, so that a cut one cannot pass", async () => {
  show();
  await send(csv("Angajați 2026.csv"));
  const { opened, headers } = FakeRequest.last;
  expect(opened).toBe("POST /uploads/users?organization=o1&mode=add&submission=s-1");
  expect(decodeURIComponent(headers["X-File-Name"] ?? "")).toBe("Angajați 2026.csv");
  expect(headers["X-File-Size"]).toBe(String(Buffer.byteLength(text)));
  expect(headers["X-File-Sha256"]).toBe(createHash("sha256").update(text).digest("hex"));
});

test("progress is told in figures; the end leads to the preview", async () => {
  show();
  await send();
  act(() => FakeRequest.last.progress(7));
  const bar = screen.getByRole("progressbar", { name: "Sending the file" });
  expect(bar).toHaveAttribute("value", "7");
  expect(bar).toHaveAttribute("max", String(Buffer.byteLength(text)));
  expect(bar.getAttribute("aria-valuetext")).toMatch(/^7 bytes? of 28 byte/);
  await act(async () =>
    FakeRequest.last.answer(200, JSON.stringify({ to: "/organizations/o1/users/imports/i1" })),
  );
  expect(mockPush).toHaveBeenCalledWith("/organizations/o1/users/imports/i1");
});

test("it is not sent twice while under way, and the file cannot be changed", async () => {
  show();
  const user = await send();
  const button = screen.getByRole("button", { name: "Upload and check" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(document.querySelector("form")).toHaveAttribute("aria-busy", "true");
  await user.click(button);
  submit();
  expect(FakeRequest.all).toHaveLength(1);
  expect(screen.getByLabelText("CSV file")).toBeDisabled();
});

test("two clicks before the file is read are one upload", async () => {
  show();
  fireEvent.change(screen.getByLabelText("CSV file"), { target: { files: [csv()] } });
  submit();
  submit();
  await waitFor(() => expect(FakeRequest.all).toHaveLength(1));
  await act(async () => {});
  expect(FakeRequest.all).toHaveLength(1);
});

test("cancelled, it stops the transfer, tells no error, and keeps the file for another try", async () => {
  show();
  const user = await send();
  await user.click(screen.getByRole("button", { name: "Cancel upload" }));
  expect(FakeRequest.last.aborted).toBe(true);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(screen.queryByRole("alert")).toBeNull();
  submit();
  await waitFor(() => expect(FakeRequest.all).toHaveLength(2));
});

test.each([
  [413, "The file is larger than 500 MB.", "The file is larger than 500 MB."],
  [422, "<b>Half</b> of the file arrived.", "<b>Half</b> of the file arrived."],
  [500, "<html>stack trace</html>", "The file did not arrive. Nothing was changed; try again."],
  [0, "", "The file did not arrive. Nothing was changed; try again."],
  [200, "<html>", "The file did not arrive. Nothing was changed; try again."],
])("an answer of %i is told in a sentence that takes the focus", async (status, answer, sentence) => {
  const { container } = show();
  await send();
  await act(async () => FakeRequest.last.answer(status, answer));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(sentence);
  expect(alert).toHaveFocus();
  expect(container.querySelector("b, html html")).toBeNull();
  expect(mockPush).not.toHaveBeenCalled();
});

test("a lost connection is told, and the file can be sent again", async () => {
  show();
  await send();
  act(() => FakeRequest.last.onerror());
  expect(await screen.findByRole("alert")).toHaveTextContent(/^The file did not arrive/);
  submit();
  await waitFor(() => expect(FakeRequest.all).toHaveLength(2));
});

test("what refused the upload without scripts is told until another file is chosen", async () => {
  const user = userEvent.setup();
  show({ refused: "imports.tooLarge" });
  expect(screen.getByRole("alert")).toHaveTextContent(/500/);
  await user.upload(screen.getByLabelText("CSV file"), csv());
  expect(screen.queryByRole("alert")).toBeNull();
});

test.each(["nonsense", "imports.<script>", "../../secret", "notFound.user"])(
  "an address that says %s refuses nothing",
  (refused) => {
    show({ refused });
    expect(screen.queryByRole("alert")).toBeNull();
  },
);

test.each(hostile)("a file's name is shown as it is: %s", async (name) => {
  const { container } = show();
  fireEvent.change(screen.getByLabelText("CSV file"), { target: { files: [csv(name)] } });
  expect(container.textContent).toContain(`${name} 28 byte`);
  expect(container.querySelector("script, img, b")).toBeNull();
});
