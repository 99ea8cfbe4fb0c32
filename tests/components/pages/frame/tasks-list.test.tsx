/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Task } from "@/app/(portal)/tasks/task-list";
import { TasksMenu } from "@/app/(portal)/tasks/tasks-menu";
import { renderWithIntl } from "../../../support/render";
import { hostile } from "../support/hostile";

const task = (values: Partial<Task> = {}): Task => ({
  id: "1",
  href: "/reports/1",
  label: "Report: X",
  state: "running",
  done: 40,
  total: 100,
  ...values,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => task({ id: `t${index}` }));

test.each([
  [0, "Nothing is running", "Nimic în curs"],
  [1, "1 task is running", "1 activitate în curs"],
  [2, "2 tasks are running", "2 activități în curs"],
  [20, "20 tasks are running", "20 de activități în curs"],
])("the button says how many run: %i", (count, en, ro) => {
  const { unmount } = renderWithIntl(<TasksMenu initial={many(count)} />);
  expect(screen.getByRole("button")).toHaveAccessibleName(`Tasks: ${en}`);
  unmount();
  renderWithIntl(<TasksMenu initial={many(count)} />, { locale: "ro" });
  expect(screen.getByRole("button").getAttribute("aria-label")).toMatch(new RegExp(`: ${ro}$`));
});

test("with nothing running it says what would be here", () => {
  renderWithIntl(<TasksMenu initial={[]} />);
  expect(
    screen.getByText(
      "Nothing is running. Imports, reports and changes of many customers show here while they run.",
    ),
  ).toBeInTheDocument();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("each task leads to its page and has a bar named after it", () => {
  renderWithIntl(
    <TasksMenu
      initial={[
        task(),
        task({ id: "2", href: "/organizations/o/users/imports/2", label: "Import: u.csv", total: null }),
      ]}
    />,
  );
  const [report, users] = screen.getAllByRole("link");
  expect(report).toHaveAttribute("href", "/reports/1");
  expect(users).toHaveAttribute("href", "/organizations/o/users/imports/2");
  expect(screen.getByRole("progressbar", { name: "Report: X" })).toHaveAttribute("value", "40");
  const unknown = within(users ?? document.body).getByRole("progressbar", { name: "Import: u.csv" });
  expect(unknown).not.toHaveAttribute("value");
  expect(users).toHaveTextContent("Starting");
});

test.each(hostile)("a file's name is shown as it is: %s", (label) => {
  const { container } = renderWithIntl(<TasksMenu initial={[task({ label })]} />);
  expect(screen.getByRole("link").firstElementChild?.textContent).toBe(label);
  expect(container.querySelector("script, img, b")).toBeNull();
});
