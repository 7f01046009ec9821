import { type RawAnswers, sectionsFor, slotsFor } from "~/features/applications";

type Values = Record<string, unknown>;

const words = "Производственная линия, сырьё, очистка, фасовка и контроль качества; ";

/** As many signs as a field takes, in words. */
const filled = (signs: number) =>
  words
    .repeat(Math.ceil(signs / words.length))
    .slice(0, signs)
    .trim();

/** The answers of a pharma company with every text at its limit, every choice taken and every row filled. */
function maximalAnswers(answers: Values): Values {
  const most: Values = { ...answers };
  for (const { groups } of sectionsFor("pharma")) {
    for (const { fields, repeat } of groups) {
      const rows = repeat ? Array.from({ length: repeat.rows }, (_, row) => row) : [null];
      for (const row of rows) {
        for (const field of fields) {
          const code = row === null ? field.code : `${repeat?.code}[${row}].${field.code}`;
          const { kind, check, fixed, maxLength = 200 } = field;
          if (kind === "multi") most[code] = field.options?.map((option) => option.value);
          else if (!check && !fixed && (kind === "text" || kind === "longtext")) {
            most[code] = filled(maxLength);
          } else if (row !== null) {
            most[code] = answers[code] ?? answers[`${repeat?.code}[0].${field.code}`];
          }
        }
      }
    }
  }
  return most satisfies Values as RawAnswers;
}

/**
 * Adds to a submitted application of a pharma company a version as large as the form allows, all of it changed
 * and every slot full; the id of the submission.
 */
export async function addMaximalVersion(applicationId: string): Promise<string> {
  const { prisma } = await import("~/platform/db.server");
  const first = await prisma.submission.findUniqueOrThrow({
    where: { applicationId_version: { applicationId, version: 1 } },
    include: { documents: true },
  });
  const { documents, id: _, ...kept } = first;
  const made = await prisma.submission.create({
    data: {
      ...kept,
      findings: first.findings ?? {},
      answers: JSON.parse(JSON.stringify(maximalAnswers(first.answers as Values))),
      version: 2,
    },
  });
  await prisma.submissionDocument.createMany({
    data: slotsFor("pharma").flatMap(({ code, most }) =>
      documents.slice(0, most).map(({ documentId, version }) => ({
        submissionId: made.id,
        slot: code,
        documentId,
        version,
      })),
    ),
  });
  return made.id;
}
