import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hostile } from "../support/hostile";
import { FakeRequest } from "./fake-request";
import { csv, send, show, submit } from "./upload";

const mockPush = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push: mockPush }) }));

beforeEach(() => {
  mockPush.mockClear();
  FakeRequest.all = [];
  Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
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
