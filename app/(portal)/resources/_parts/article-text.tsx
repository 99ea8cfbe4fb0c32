import Markdown, { type Components } from "react-markdown";
import { Link } from "@/components/still/link";

/** Files are edited by many: no HTML, no pictures from elsewhere, headings below the page's own. */
const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ href = "", children }) =>
    href.startsWith("/") ? (
      <Link href={href} prefetch={false}>
        {children}
      </Link>
    ) : (
      <a href={href} rel="noreferrer">
        {children}
      </a>
    ),
};

export const ArticleText = ({ body }: { body: string }) => (
  <Markdown skipHtml disallowedElements={["img"]} unwrapDisallowed components={components}>
    {body}
  </Markdown>
);
