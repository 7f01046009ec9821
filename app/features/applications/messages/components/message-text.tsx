import Markdown, { type Components } from "react-markdown";
import { isIntricate, isWebAddress, plainMarkdown } from "../plain-markdown";

const elements = [
  "p",
  "br",
  "strong",
  "em",
  "ul",
  "ol",
  "li",
  "blockquote",
  "code",
  "pre",
  "a",
] as const;

/** Where a link leads, unless its own text says so at its beginning. */
function hiddenHost(href: string, text: unknown): string | null {
  const { host } = new URL(href);
  const told = typeof text === "string" && URL.canParse(text) ? new URL(text) : null;
  return told?.host === host && !told.username && !told.password ? null : host;
}

const components: Components = {
  // A link to no site of the web stays words.
  a: ({ href, children }) => {
    if (!href || !isWebAddress(href)) return <>{children}</>;
    const text = children ?? href;
    const host = hiddenHost(href, text);
    return (
      <>
        <a href={href} target="_blank" rel="nofollow noopener">
          {text}
        </a>
        {host && ` (${host})`}
      </>
    );
  },
  // Not the language of a code block, nor anything else that was typed.
  code: ({ children }) => <code>{children}</code>,
};

const keepUrl = (url: string) => url;

/** What somebody wrote, with the few marks of Markdown that are explained beside the field. */
export function MessageText({ body }: { body: string }) {
  if (isIntricate(body)) return <p className="message__plain">{body}</p>;
  return (
    <Markdown
      allowedElements={elements}
      unwrapDisallowed
      remarkPlugins={[plainMarkdown]}
      urlTransform={keepUrl}
      components={components}
    >
      {body}
    </Markdown>
  );
}
