/** Where a member changes what a question asks about; null for the whole application. */
export function questionHref(
  id: string,
  { target, code, section }: { target: string; code: string | null; section: string | null },
): string | null {
  const base = `/portal/applications/${id}`;
  if (code === null) return null;
  if (target === "document") return `${base}/documents#${code}`;
  return section ? `${base}/sections/${section}#${code}` : null;
}
