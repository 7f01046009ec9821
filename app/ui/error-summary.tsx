import { forwardRef, type ReactNode } from "react";

/**
 * The list of what to correct, above the page's heading; renders nothing when there is nothing.
 * It takes the focus when the page opens. Each line links to its field by id (= field name).
 */
export const ErrorSummary = forwardRef<
  HTMLElement,
  { title: string; errors: { field?: string; message: ReactNode }[] }
>(function ErrorSummary({ title, errors }, ref) {
  if (errors.length === 0) return null;
  return (
    <section
      ref={ref}
      id="error-summary"
      className="error-summary"
      aria-labelledby="error-summary-title"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: a page that came back with errors starts with them
      autoFocus
    >
      <h2 id="error-summary-title" className="error-summary__title">
        {title}
      </h2>
      <ul className="error-summary__list">
        {errors.map(({ field, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once rendered
          <li key={index}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  );
});
