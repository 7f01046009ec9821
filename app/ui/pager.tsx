import { ButtonLink } from "./button";

type PageLink = { href: string; label: string };

/** Previous and next page of a keyset list; renders nothing when there is neither. */
export function Pager({
  label,
  previous,
  next,
  summary,
}: {
  label: string;
  previous?: PageLink;
  next?: PageLink;
  /** What is shown, e.g. "1–25, всего больше 1000". */
  summary?: string;
}) {
  if (!previous && !next && !summary) return null;
  return (
    <nav className="pager" aria-label={label}>
      <p className="pager__summary">{summary}</p>
      <div className="pager__links">
        {previous && (
          <ButtonLink variant="secondary" size="small" rel="prev" href={previous.href}>
            {previous.label}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink variant="secondary" size="small" rel="next" href={next.href}>
            {next.label}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
