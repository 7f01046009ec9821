import { useTranslation } from "react-i18next";
import type { SectionAnswer } from "../draft/post-section.server";
import type { SectionPage as Page } from "../draft/section-page.server";
import { ConflictPage } from "./conflict-page";
import { SectionForm } from "./section-form/section-form";
import { KeptAnswers, SectionReading, TypedInVain } from "./section-reading";

/** A section in whatever shape it is met: to fill in, to read, in conflict, or refused. */
export function SectionPage({
  page,
  answer,
  saved,
  back,
  rows,
}: {
  page: Page;
  answer: SectionAnswer | undefined;
  saved: boolean;
  back: boolean;
  rows: number;
}) {
  const { t } = useTranslation("form");
  if (answer?.kind === "conflict") {
    return <ConflictPage conflict={answer.conflict} action={back ? "?back=submit" : "?"} />;
  }
  const refused = answer?.kind === "refused" ? answer : null;
  if (refused && (page.mode === "read" || refused.code !== "invalid")) {
    return (
      <TypedInVain applicationId={page.applicationId} code={refused.code} typed={refused.shown} />
    );
  }
  if (page.mode === "read") return <SectionReading page={page} />;
  const tooLong = (refused?.fields ?? []).map((field) => [field, t("refused.oversized")] as const);
  return (
    <>
      <SectionForm
        page={page}
        typed={refused?.typed ?? null}
        refused={Object.fromEntries(tooLong)}
        saved={saved}
        back={back}
        rows={rows}
      />
      {page.asked?.kept && <KeptAnswers section={page.asked.kept} />}
    </>
  );
}
