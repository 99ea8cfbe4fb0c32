import { act, screen } from "@testing-library/react";
import type { Task } from "@/app/(portal)/tasks/task-list";
import { TasksMenu } from "@/app/(portal)/tasks/tasks-menu";
import { renderWithIntl } from "../support/render";

const report: Task = {
  id: "1",
  href: "/reports/1",
  label: "Report: X",
  state: "running",
  done: 40,
  total: 100,
};
const waiting: Task = {
  ...report,
  id: "2",
  href: "/reports/2",
  label: "Report: Y",
  state: "waiting",
  total: null,
};

let answer: () => Promise<unknown>;
const ask = jest.fn(() => answer());
const tells = (tasks: Task[]) => async () => ({ ok: true, json: async () => ({ tasks }) });

beforeEach(() => {
  jest.useFakeTimers();
  ask.mockClear();
  Object.assign(globalThis, { fetch: ask });
});
afterEach(() => jest.useRealTimers());

const later = () => act(() => jest.advanceTimersByTimeAsync(2_000));

test("says how many run and how far they are, and asks nothing while nothing runs", async () => {
  const { rerender } = renderWithIntl(<TasksMenu initial={[report, waiting]} />);
  expect(screen.getByRole("button")).toHaveAccessibleName("Tasks: 2 tasks are running");
  expect(screen.getByText("40 of 100 rows")).toBeInTheDocument();
  expect(screen.getByText("Waiting")).toBeInTheDocument();
  rerender(<TasksMenu initial={[]} />);
  await later();
  expect(ask).not.toHaveBeenCalled();
});

test("follows the figures, and tells the end once with the way to the result", async () => {
  answer = tells([{ ...report, done: 90 }]);
  renderWithIntl(<TasksMenu initial={[report]} />);
  await later();
  expect(screen.getByText("90 of 100 rows")).toBeInTheDocument();
  answer = tells([]);
  await later();
  expect(screen.getByRole("status")).toHaveTextContent("Ended: Report: X");
  expect(screen.getByRole("link", { name: "Show" })).toHaveAttribute("href", "/reports/1");
  const asked = ask.mock.calls.length;
  await later();
  expect(ask).toHaveBeenCalledTimes(asked);
});

test("a lost connection is told, the tasks stay", async () => {
  answer = async () => Promise.reject(new TypeError("offline"));
  renderWithIntl(<TasksMenu initial={[report]} />);
  await later();
  expect(screen.getByText("The progress cannot be shown at the moment.")).toBeInTheDocument();
  expect(screen.getByText("40 of 100 rows")).toBeInTheDocument();
});
