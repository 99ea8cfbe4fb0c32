/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Task } from "@/app/(portal)/tasks/task-list";
import { TasksMenu } from "@/app/(portal)/tasks/tasks-menu";
import { renderWithIntl } from "../../../support/render";

const task = (values: Partial<Task> = {}): Task => ({
  id: "1",
  href: "/reports/1",
  label: "Report: X",
  state: "running",
  done: 40,
  total: 100,
  ...values,
});

let answer: () => Promise<unknown>;
const ask = jest.fn((_url: string, _options: { signal: AbortSignal }) => answer());
const tells = (tasks: Task[]) => async () => ({ ok: true, json: async () => ({ tasks }) });
const see = (visibilityState: string) =>
  Object.defineProperty(document, "visibilityState", { value: visibilityState, configurable: true });

beforeEach(() => {
  jest.useFakeTimers();
  ask.mockClear();
  see("visible");
  answer = tells([task()]);
  Object.assign(globalThis, { fetch: ask });
});
afterEach(() => jest.useRealTimers());

const later = (ms = 2_000) => act(() => jest.advanceTimersByTimeAsync(ms));

test("a page that nobody looks at asks nothing, and goes on when it is looked at", async () => {
  renderWithIntl(<TasksMenu initial={[task()]} />);
  see("hidden");
  await later(20_000);
  expect(ask).not.toHaveBeenCalled();
  see("visible");
  await later();
  expect(ask).toHaveBeenCalledTimes(1);
});

test("left, the page asks no more and drops the answer under way", async () => {
  let finish = (_: unknown) => {};
  answer = () => new Promise((done) => (finish = done));
  const { unmount } = renderWithIntl(<TasksMenu initial={[task()]} />);
  await later();
  const signal = ask.mock.calls[0]?.[1].signal;
  unmount();
  expect(signal?.aborted).toBe(true);
  finish({ ok: true, json: async () => ({ tasks: [] }) });
  await later(10_000);
  expect(ask).toHaveBeenCalledTimes(1);
});

test.each([
  ["signed out meanwhile", async () => ({ ok: false, json: async () => ({ tasks: [] }) })],
  ["an answer that is no JSON", async () => ({ ok: true, json: async () => JSON.parse("<html>") })],
])("%s is not taken for the end of the tasks", async (_why, given) => {
  answer = given;
  renderWithIntl(<TasksMenu initial={[task()]} />);
  await later();
  expect(screen.queryByRole("status")).toBeNull();
  expect(screen.getByText("40 of 100 rows")).toBeInTheDocument();
  expect(screen.getByText("The progress cannot be shown at the moment.")).toBeInTheDocument();
  answer = tells([task({ done: 60 })]);
  await later();
  expect(screen.queryByText("The progress cannot be shown at the moment.")).toBeNull();
  expect(screen.getByText("60 of 100 rows")).toBeInTheDocument();
});

test("of two that run, the one that ended is told and the other stays", async () => {
  const other = task({ id: "2", label: "Import: u.csv" });
  renderWithIntl(<TasksMenu initial={[task(), other]} />);
  answer = tells([other]);
  await later();
  expect(screen.getByRole("status")).toHaveTextContent("Ended: Report: X");
  expect(screen.getByRole("button", { name: "Tasks: 1 task is running" })).toBeInTheDocument();
  await later(9_000);
  expect(screen.queryByRole("status")).toBeNull();
  expect(ask.mock.calls.length).toBeGreaterThan(3);
});

test("what the page drawn anew knows goes before what was asked", async () => {
  const { rerender } = renderWithIntl(<TasksMenu initial={[]} />);
  rerender(<TasksMenu initial={[task({ done: 7 })]} />);
  expect(screen.getByText("7 of 100 rows")).toBeInTheDocument();
  await later();
  expect(ask).toHaveBeenCalledTimes(1);
});

test("the end's message can be sent away, and its link comes first by keyboard", async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  answer = tells([]);
  renderWithIntl(<TasksMenu initial={[task()]} />);
  await later();
  await user.tab();
  await user.tab();
  expect(screen.getByRole("link", { name: "Show" })).toHaveFocus();
  // It holds the focus, so it stays.
  await later(20_000);
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("status")).toBeNull();
});
