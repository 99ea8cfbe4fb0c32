import Markdown, { type Components } from "react-markdown";

// A page has its own h1 and sections: the text's headings stand below them.
const parts: Components = {
  h1: ({ children }) => <h3 className="mt-5 mb-1 text-base font-medium first:mt-0">{children}</h3>,
  h2: ({ children }) => <h3 className="mt-5 mb-1 text-base font-medium first:mt-0">{children}</h3>,
  p: ({ children }) => <p className="mt-2 first:mt-0">{children}</p>,
  ul: ({ children }) => <ul className="mt-2 list-disc pl-5">{children}</ul>,
};

/** A text from a Markdown file of ours; HTML in it is shown as text. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="max-w-prose [overflow-wrap:anywhere]">
      <Markdown components={parts}>{text}</Markdown>
    </div>
  );
}
