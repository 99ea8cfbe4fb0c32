/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { QuickSearch } from "@/app/_frame/quick-search";
import { renderWithIntl } from "../../../support/render";

const field = () => screen.getByRole("searchbox", { name: "Search customers" });

test("works as a form without scripts: to the customers, with the words", () => {
  renderWithIntl(<QuickSearch label="Search customers" />);
  const form = screen.getByRole("search");
  expect(form).toHaveAttribute("action", "/customers");
  expect(form).not.toHaveAttribute("method", "post");
  expect(field()).toHaveAttribute("name", "q");
});

test.each(["{Control>}k{/Control}", "{Meta>}k{/Meta}", "{Control>}K{/Control}"])(
  "%s puts the cursor there",
  async (keys) => {
    const user = userEvent.setup();
    renderWithIntl(
      <>
        <button type="button">before</button>
        <QuickSearch label="Search customers" />
      </>,
    );
    screen.getByRole("button").focus();
    await user.keyboard(keys);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("");
  },
);

test("a k alone is a letter", async () => {
  const user = userEvent.setup();
  renderWithIntl(
    <>
      <input aria-label="other" />
      <QuickSearch label="Search customers" />
    </>,
  );
  await user.type(screen.getByLabelText("other"), "kK");
  expect(screen.getByLabelText("other")).toHaveValue("kK");
  expect(field()).not.toHaveFocus();
});

test("a page without it does not catch the keys any more", async () => {
  const user = userEvent.setup();
  const { rerender } = renderWithIntl(<QuickSearch label="Search customers" />);
  rerender(<input aria-label="other" />);
  const heard: boolean[] = [];
  addEventListener("keydown", (event) => heard.push(event.defaultPrevented), { once: true });
  await user.keyboard("{Control>}k{/Control}");
  expect(heard).toEqual([false]);
});
