import { joinClasses } from "./join-classes";

/** A stated value beside the norm, with the difference in words, e.g. "+47 %". */
export function DeviationNote({
  stated,
  norm,
  difference,
  tone = "neutral",
  note,
}: {
  stated?: { label: string; text: string };
  norm: { label: string; text: string };
  difference?: string;
  tone?: "neutral" | "success" | "warning" | "danger";
  note?: string;
}) {
  return (
    <dl className={joinClasses("deviation", `tone-${tone}`)}>
      {stated && (
        <div>
          <dt>{stated.label}: </dt>
          <dd>{stated.text}</dd>
        </div>
      )}
      <div>
        <dt>{norm.label}: </dt>
        <dd>
          {norm.text}
          {difference && <span className="deviation__percent"> {difference}</span>}
          {note && <> · {note}</>}
        </dd>
      </div>
    </dl>
  );
}
