import type { Letter } from "../letters/letter";

/** The words of one letter. */
export function LetterText({ letter }: { letter: Letter }) {
  const { reasons, conditions } = letter;
  return (
    <div className="prose">
      <p>{letter.greeting}</p>
      <p>
        <strong>{letter.outcome}</strong>
      </p>
      {reasons && (
        <>
          <p>{reasons.lead}</p>
          {reasons.code && <p>{reasons.code}.</p>}
          <p className="whitespace-pre-line">{reasons.text}</p>
        </>
      )}
      {conditions && (
        <>
          <p>{conditions.lead}</p>
          <ol>
            {conditions.rows.map((row) => (
              <li key={`${row.text} ${row.terms}`}>
                <span className="whitespace-pre-line">{row.text}</span>
                <br />
                {row.terms}
              </li>
            ))}
          </ol>
        </>
      )}
      {letter.free && <p className="whitespace-pre-line">{letter.free}</p>}
      <p>{letter.next}</p>
      {letter.appeal && <p>{letter.appeal}</p>}
    </div>
  );
}
