import type { SectionNotes } from "../../draft/section-page.server";

/**
 * The errors to show: values that are wrong, and once the section was saved by its button also what
 * is missing. While the person types on, an error leaves when a save finds it gone; none comes up.
 */
export function useShownErrors(
  loaded: SectionNotes,
  latest: SectionNotes | null,
  refused: Record<string, string>,
  saved: boolean,
) {
  const present = latest ?? loaded;
  const shown = [...loaded.errors, ...loaded.stops].filter((note) => saved || !note.missing);
  const still = [...present.errors, ...present.stops];
  const notes = shown.flatMap(
    (note) =>
      still.find((one) => one.field === note.field && one.message === note.message) ??
      still.find((one) => one.field === note.field) ??
      [],
  );
  const errors: Record<string, string> = { ...refused };
  for (const { field, message } of notes) errors[field] ??= message;
  const summary = saved || Object.keys(refused).length > 0;
  return {
    errors,
    list: summary ? Object.entries(errors).map(([field, message]) => ({ field, message })) : [],
  };
}
