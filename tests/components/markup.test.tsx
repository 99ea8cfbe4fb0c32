import { fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { DataTable } from "@/components/data-table/data-table";
import { Follow } from "@/components/still/follow";
import { markupOf } from "@/components/still/markup";
import { tip } from "@/components/ui/tooltip";
import { renderWithIntl } from "../support/render";

const push = jest.fn();
jest.mock("next/navigation", () => ({
  ...jest.requireActual("next/navigation"),
  useRouter: () => ({ push, prefetch: () => {}, refresh: () => {} }),
}));

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</td></tbody></table><h1>`,
  "&lt;b&gt; &amp; <!-- ]]> ",
  "‮مطاعم {curly} %s \u2028 \ud83d\ude80",
];

/** What a browser makes of it. */
function parsed(html: string) {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return holder;
}

test.each(hostile)("text, names and values stay what they are: %s", (text) => {
  const drawn = markupOf(
    <p data-tip={text} className={text} style={{ backgroundSize: text }}>
      <bdi>{text}</bdi>
      <input name="id" value={text} aria-label={text} />
    </p>,
  );
  const holder = parsed(drawn);
  expect([...holder.querySelectorAll("*")].map(({ localName }) => localName)).toEqual(["p", "bdi", "input"]);
  expect(holder.querySelector("bdi")?.textContent).toBe(text);
  expect(holder.querySelector("p")?.getAttribute("data-tip")).toBe(text);
  expect(holder.querySelector("p")?.className).toBe(text);
  const names = holder.querySelector("p")?.getAttributeNames();
  expect(names).toEqual(["data-tip", "class", "style"]);
  expect(holder.querySelector("input")?.getAttribute("value")).toBe(text);
});

const Both = ({ left, children }: { left: string; children: ReactNode }) => (
  <>
    <b>{left}</b>
    {children}
  </>
);

test("it is what React draws", () => {
  const node = (
    <tr>
      <td {...tip("Who")} data-tip-cut="" aria-hidden hidden={false} className={undefined}>
        <Both left="a">
          {[1, 2].map((n) => (
            <i key={n}>{n}</i>
          ))}
          {false}
          {null}
          {`+${3}`}
        </Both>
        <input type="checkbox" disabled name="id" value={undefined} />
        <span style={{ backgroundSize: "12px 6px, 56px 6px" }}>85 / 100</span>
      </td>
    </tr>
  );
  const react = parsed(`<table><tbody>${renderToStaticMarkup(node)}</tbody></table>`).innerHTML;
  expect(parsed(`<table><tbody>${markupOf(node)}</tbody></table>`).innerHTML).toBe(react);
});

test("what needs a script is refused, not left out", () => {
  expect(() => markupOf(<button type="button" onClick={() => {}} />)).toThrow("onClick");
});

test("a row drawn as text is one link, followed without loading the page; other clicks are the browser's", () => {
  renderWithIntl(
    <>
      <Follow />
      <DataTable
        still
        caption="Customers"
        columns={[{ key: "name", header: "Customer", cell: (row: string) => <b>{row}</b> }]}
        rows={["Contoso", "<i>Fabrikam</i>"]}
        rowKey={(row) => row}
        rowHref={(row) => `/c/${row}`}
        rowActions={(row) => <a href={`/o/${row}`}>{`Launch ${row}`}</a>}
      />
    </>,
  );
  const link = screen.getByRole("link", { name: "<i>Fabrikam</i>" });
  expect(link).toHaveAttribute("href", "/c/<i>Fabrikam</i>");
  expect(fireEvent.click(screen.getByText("Contoso"))).toBe(false);
  expect(push.mock.calls).toEqual([["/c/Contoso", { scroll: true }]]);
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
    const own = jest.fn((event: Event) => event.preventDefault());
    window.addEventListener("click", own, { once: true });
    fireEvent.click(link, held);
    expect(own).toHaveBeenCalled();
  }
  expect(push).toHaveBeenCalledTimes(1);
});
