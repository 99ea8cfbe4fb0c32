/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { QuickSearch } from "@/app/_frame/quick-search";
import { renderWithIntl } from "../../../support/render";

const mockPush = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push: mockPush }) }));

const words = {
  title: "Find",
  placeholder: "Customers, users, orders, pages",
  nothing: "Nothing found",
  failed: "It could not be asked",
  keys: "Enter opens",
  results: "Found",
};
const hits = {
  groups: [
    { label: "Customers", hits: [{ kind: "customer", href: "/customers/1", title: "Nordwind" }] },
    { label: "Pages", hits: [{ kind: "page", href: "/orders", title: "Orders" }] },
  ],
  said: "2 found",
};

// jsdom's dialog has neither.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

const asked: string[] = [];
let answer: () => Promise<unknown>;

beforeEach(() => {
  asked.length = 0;
  mockPush.mockClear();
  answer = async () => ({ ok: true, json: async () => hits });
  globalThis.fetch = jest.fn((url: string) => {
    asked.push(url);
    return answer();
  }) as unknown as typeof fetch;
});

const show = () =>
  renderWithIntl(
    <>
      <input aria-label="other" />
      <QuickSearch label="Search" words={words} />
    </>,
  );
const isOpen = () => screen.queryByRole<HTMLDialogElement>("dialog", { hidden: true })?.open ?? false;
const field = () => screen.findByRole("combobox", { hidden: true });

test("works as a form without scripts: to the page that finds", () => {
  show();
  const button = screen.getByRole("button", { name: "Search" });
  expect(button).toHaveAttribute("type", "submit");
  expect(button.closest("form")).toHaveAttribute("action", "/find");
});

test.each(["{Control>}k{/Control}", "{Meta>}k{/Meta}", "{Control>}K{/Control}"])(
  "%s opens it, and closes it again",
  async (keys) => {
    const user = userEvent.setup();
    show();
    for (const each of [true, false, true]) {
      await user.keyboard(keys);
      await waitFor(() => expect(isOpen()).toBe(each));
    }
  },
);

test("a k alone is a letter", async () => {
  const user = userEvent.setup();
  show();
  await user.type(screen.getByLabelText("other"), "kK");
  expect(screen.getByLabelText("other")).toHaveValue("kK");
  expect(isOpen()).toBe(false);
});

test("a page without it does not catch the keys any more", async () => {
  const user = userEvent.setup();
  const { rerender } = show();
  rerender(<input aria-label="other" />);
  const heard: boolean[] = [];
  addEventListener("keydown", (event) => heard.push(event.defaultPrevented), { once: true });
  await user.keyboard("{Control>}k{/Control}");
  expect(heard).toEqual([false]);
});

test("what is typed is asked once, arrows choose and Enter opens", async () => {
  const user = userEvent.setup();
  show();
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await field(), "no");
  expect(await screen.findByRole("option", { name: /Nordwind/, hidden: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  expect(asked.at(-1)).toBe("/find/hits?q=no");
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("option", { name: /Orders/, hidden: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await user.keyboard("{ArrowDown}{ArrowUp}{Enter}");
  expect(mockPush).toHaveBeenCalledWith("/orders");
  expect(isOpen()).toBe(false);
});

test("nothing found and not to be asked are said", async () => {
  const user = userEvent.setup();
  show();
  await user.keyboard("{Control>}k{/Control}");
  answer = async () => ({ ok: true, json: async () => ({ groups: [], said: "" }) });
  await user.type(await field(), "x");
  await waitFor(() => expect(screen.getAllByText("Nothing found").length).toBeGreaterThan(0));
  answer = async () => ({ ok: false, status: 500 });
  await user.type(await field(), "y");
  expect(await screen.findByText("It could not be asked")).toBeInTheDocument();
});
