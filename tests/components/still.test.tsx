import { AsyncLocalStorage } from "node:async_hooks";
import { fireEvent, render, screen } from "@testing-library/react";
import { Check } from "lucide-react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { follow } from "@/components/still/follow-listener";
import { GetForm, Link } from "@/components/still/link";
import { markupOf } from "@/components/still/markup";
import { Still } from "@/components/still/still";

const KEY = Symbol.for("partner-hub.still");
const texts = new AsyncLocalStorage<Map<string, string>>();

afterEach(() => {
  Reflect.deleteProperty(globalThis, KEY);
});

const parsed = (html: string) => {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return holder;
};

test("links and forms are plain ones that say where the page stands afterwards", () => {
  const holder = parsed(
    markupOf(
      <GetForm action="/customers">
        <Link href="/a?b=1&c=2" className="x">
          A
        </Link>
        <Link href="/b" prefetch={false} scroll={false}>
          B
        </Link>
      </GetForm>,
    ),
  );
  const traits = [...holder.querySelectorAll("form, a")].map((each) =>
    Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value])),
  );
  expect(traits).toEqual([
    { action: "/customers", "data-go": "top" },
    { href: "/a?b=1&c=2", class: "x", "data-go": "top", "data-ahead": "" },
    { href: "/b", "data-go": "keep" },
  ]);
});

test("an icon draws what it draws elsewhere", () => {
  const icon = <Check size={16} aria-hidden className="x" />;
  const shapes = (html: string) => parsed(html).querySelector("svg")?.innerHTML;
  expect(shapes(markupOf(icon))).toBe(shapes(renderToStaticMarkup(icon)));
  expect(parsed(markupOf(icon)).querySelector("svg")?.getAttribute("viewBox")).toBe("0 0 24 24");
});

test("without room for it the text travels; with room the HTML alone has it", () => {
  const part = (
    <Still className="x">
      <b>{"<b>"}</b>
    </Still>
  );
  expect(renderToString(part)).toContain('<div class="x"><b>&lt;b&gt;</b></div>');
  Object.assign(globalThis, { [KEY]: texts });
  texts.run(new Map(), () => {
    const { props } = Still(part.props);
    expect(props).toEqual({ as: "div", attributes: { className: "x" }, name: "1" });
  });
});

test("the browser keeps what the first page brought, for when it comes back", () => {
  document.body.innerHTML = "";
  const place = document.createElement("main");
  place.innerHTML = '<div data-still="1"><b>brought</b></div>';
  document.body.append(place);
  Object.assign(globalThis, { [KEY]: texts });
  const element = texts.run(new Map(), () => Still({ children: "not sent" }));
  const first = render(element);
  expect(first.container.innerHTML).toContain("<b>brought</b>");
  first.unmount();
  place.remove();
  expect(render(element).container.innerHTML).toContain("<b>brought</b>");
});

test("what is not there is asked for again", () => {
  const refresh = jest.fn();
  const stop = follow(document, { push() {}, prefetch() {}, refresh });
  Object.assign(globalThis, { [KEY]: texts });
  render(texts.run(new Map([["1", ""]]), () => Still({ children: "lost" })));
  expect(refresh).toHaveBeenCalledTimes(1);
  stop();
});

test("a form is followed with its fields, a link is fetched ahead once", () => {
  const push = jest.fn();
  const prefetch = jest.fn();
  const stop = follow(document, { push, prefetch, refresh() {} });
  document.body.innerHTML = markupOf(
    <GetForm action="/customers">
      <input name="q" defaultValue="a&b" />
      <button type="submit">Go</button>
      <Link href="/x">X</Link>
    </GetForm>,
  );
  fireEvent.click(screen.getByText("Go"));
  expect(push).toHaveBeenCalledWith("/customers?q=a%26b", { scroll: true });
  fireEvent.pointerOver(screen.getByText("X"));
  fireEvent.pointerOver(screen.getByText("X"));
  expect(prefetch.mock.calls).toEqual([["/x"]]);
  stop();
});

test("files, other windows and other sites are left to the browser", () => {
  const push = jest.fn();
  const prefetch = jest.fn();
  const stop = follow(document, { push, prefetch, refresh() {} });
  document.body.innerHTML = markupOf(
    <>
      <Link href="/users/export" download>
        File
      </Link>
      <Link href="/x" target="_blank">
        Window
      </Link>
      <Link href="https://elsewhere.example/x">Site</Link>
      <Link href="/x">Page</Link>
    </>,
  );
  // Listens last, so that jsdom goes nowhere either.
  const keep = (event: Event) => event.preventDefault();
  window.addEventListener("click", keep);
  for (const name of ["File", "Window", "Site", "Page"]) {
    fireEvent.pointerOver(screen.getByText(name));
    fireEvent.click(screen.getByText(name));
  }
  window.removeEventListener("click", keep);
  expect(push.mock.calls).toEqual([["/x", { scroll: true }]]);
  expect(prefetch.mock.calls).toEqual([["/x"]]);
  stop();
});

test("whoever stands on something keeps the focus when its text is another", () => {
  const bar = (page: number) => (
    <Still>
      {page > 1 && <Link href="/1">First</Link>}
      <Link href={`/${page + 1}`}>Next {page}</Link>
    </Still>
  );
  const { rerender } = render(bar(1));
  screen.getByText("Next 1").focus();
  rerender(bar(2));
  expect(screen.getByText("Next 2")).toHaveFocus();
});
