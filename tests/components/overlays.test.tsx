import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SearchBox } from "@/components/data-table/search-box";
import { enhance } from "@/components/layout/popover-enhance";
import { follow } from "@/components/still/follow-listener";
import { Dialog, opens } from "@/components/ui/dialog";
import { Menu, MenuButton, MenuLink } from "@/components/ui/menu";
import { Toast } from "@/components/ui/toast";
import { renderWithIntl } from "../support/render";

// jsdom knows neither popovers nor modal dialogs.
const shown = new Set<Element>();
beforeAll(() => {
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      shown.add(this);
    },
    hidePopover(this: HTMLElement) {
      shown.delete(this);
    },
  });
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  const { matches } = Element.prototype;
  Object.assign(Element.prototype, {
    matches(this: Element, selector: string) {
      if (selector.includes(":popover-open")) return shown.has(this);
      return selector === ":focus-visible" || matches.call(this, selector);
    },
  });
});

let stop = () => {};
beforeEach(() => {
  stop = enhance(document);
});
afterEach(() => {
  stop();
  shown.clear();
});

const bubble = () => [...shown].find((element) => element.id === "tip");

test("a tooltip shows on focus, tells screen readers, and Escape hides it", async () => {
  const user = userEvent.setup();
  renderWithIntl(
    <button type="button" data-tip="Wed, 2 Dec 2026">
      2 Dec
    </button>,
  );
  await user.tab();
  expect(bubble()).toHaveTextContent("Wed, 2 Dec 2026");
  expect(screen.getByRole("button")).toHaveAttribute("aria-describedby", "tip");
  await user.keyboard("{Escape}");
  expect(bubble()).toBeUndefined();
  expect(screen.getByRole("button")).not.toHaveAttribute("aria-describedby");
});

test("a tooltip for cut text stays away while nothing is cut", () => {
  renderWithIntl(
    <span data-tip="whole" data-tip-cut="">
      whole
    </span>,
  );
  fireEvent.focusIn(screen.getByText("whole"));
  expect(bubble()).toBeUndefined();
});

test("a dialog opens by its button and closes by its own", async () => {
  const user = userEvent.setup();
  renderWithIntl(
    <>
      <button type="button" {...opens("d")}>
        Ask
      </button>
      <Dialog id="d" title="Sure?">
        text
      </Dialog>
    </>,
  );
  await user.click(screen.getByRole("button", { name: "Ask" }));
  expect(screen.getByRole("dialog", { name: "Sure?" })).toHaveAttribute("open");
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("dialog", { hidden: true })).not.toHaveAttribute("open");
});

test("choosing from a menu closes it", async () => {
  const user = userEvent.setup();
  const chosen = jest.fn();
  renderWithIntl(
    <Menu label="Actions for Contoso">
      <MenuLink href="/tags">Edit tags</MenuLink>
      <MenuButton onClick={chosen}>Refresh</MenuButton>
    </Menu>,
  );
  const menu = document.querySelector("[popover]");
  if (menu) shown.add(menu);
  await user.click(screen.getByText("Refresh"));
  expect(chosen).toHaveBeenCalled();
  expect(shown.size).toBe(0);
});

test("a toast leaves by itself, not while it is pointed at; a problem stays", () => {
  jest.useFakeTimers();
  Object.assign(document, { cookie: "flash=x" });
  renderWithIntl(
    <>
      <Toast text="Saved." />
      <Toast text="Not removed." meaning="bad" />
    </>,
  );
  expect(document.cookie).not.toContain("flash=x");
  expect(screen.getByRole("status")).toHaveTextContent("Saved.");
  screen.getAllByRole("button", { name: "Dismiss" })[0]?.focus();
  act(() => jest.advanceTimersByTime(20_000));
  expect(screen.getByText("Saved.")).toBeVisible();
  act(() => screen.getAllByRole("button", { name: "Dismiss" })[0]?.blur());
  act(() => jest.advanceTimersByTime(20_000));
  expect(screen.queryByText("Saved.")).toBeNull();
  expect(screen.getByRole("alert")).toHaveTextContent("Not removed.");
  jest.useRealTimers();
});

test("the search waits for a pause before it submits", async () => {
  jest.useFakeTimers();
  const stop = follow(document, { push() {}, prefetch() {}, refresh() {} });
  const submitted = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
  renderWithIntl(
    <form onSubmit={submitted}>
      <SearchBox label="Name or e-mail" />
    </form>,
  );
  const box = screen.getByRole("searchbox", { name: "Search: Name or e-mail" });
  fireEvent.input(box, { target: { value: "c" } });
  act(() => jest.advanceTimersByTime(200));
  fireEvent.input(box, { target: { value: "co" } });
  act(() => jest.advanceTimersByTime(200));
  expect(submitted).not.toHaveBeenCalled();
  act(() => jest.advanceTimersByTime(200));
  expect(submitted).toHaveBeenCalledTimes(1);
  stop();
  jest.useRealTimers();
});
