/** @jest-environment jsdom */
import { createHash } from "node:crypto";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { FakeRequest } from "./fake-request";
import { csv, send, show, submit, text } from "./upload";

const mockPush = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push: mockPush }) }));

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
