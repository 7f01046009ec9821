import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { formatDate, say, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  DefinitionList,
  Fieldset,
  PageHeader,
  RadioGroup,
  Select,
  Stack,
  TextArea,
} from "~/ui";
import { answerFields } from "../../assignments/answer-schema";
import type { OwnAssignment } from "../../assignments/own-assignments.server";
import { conflictKinds } from "../../conflicts/conflict-kinds";
import { findCompetence } from "../competences";

/** An invitation as its expert answers it: what it is about, the question of conflict, yes or no. Nothing of the content. */
export function InvitationPage({
  assignment,
  answer,
}: {
  assignment: OwnAssignment;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation("review-experts");
  const { summary } = useFormAnswer(answer, ["review-experts"], answerFields);
  return (
    <>
      {summary}
      <PageHeader
        compact
        back={{ href: "/admin/reviews", label: t("own.back") }}
        eyebrow={`${assignment.number} · ${assignment.organisation}`}
        title={t("invitation.title")}
      />
      <Stack>
        <InvitationFacts assignment={assignment} />
        <Banner tone="info">{t("invitation.closed")}</Banner>
        <InvitationForm answer={answer} />
      </Stack>
    </>
  );
}

/** What an expert may know of an application before they have answered. */
export function InvitationFacts({ assignment }: { assignment: OwnAssignment }) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const fields = assignment.fields.flatMap((code) => {
    const known = findCompetence(code);
    return known ? [say(known.label, locale)] : [];
  });
  return (
    <Card title={t("invitation.facts")}>
      <DefinitionList
        items={[
          { term: t("invitation.number"), value: assignment.number },
          { term: t("invitation.project"), value: assignment.title },
          { term: t("invitation.organisation"), value: assignment.organisation },
          {
            term: t("invitation.fields"),
            value: fields.join("; ") || t("invitation.noFields"),
          },
          { term: t("invitation.respondBy"), value: formatDate(assignment.respondBy, locale) },
          { term: t("invitation.dueAt"), value: formatDate(assignment.dueAt, locale) },
        ]}
      />
    </Card>
  );
}

function InvitationForm({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useTranslation("review-experts");
  const { errorOf } = useFormAnswer(answer, ["review-experts"], answerFields);
  const typed = answer?.values ?? {};
  const choice = (value: string) => ({
    value,
    label: t(`invitation.${value}`),
    hint: t(`invitation.${value}Hint`),
  });
  return (
    <form method="post" noValidate>
      <Card>
        <Stack>
          <RadioGroup
            name="declaration"
            layout="cards"
            legend={t("invitation.declaration")}
            hint={t("invitation.declarationHint")}
            error={errorOf("declaration")}
            defaultValue={typed.declaration}
            options={["none", "conflict"].map(choice)}
          />
          <Fieldset section legend={t("invitation.ifConflict")}>
            <Select
              name="conflict_kind"
              label={t("invitation.kind")}
              placeholder={t("invitation.kindPlaceholder")}
              error={errorOf("conflict_kind")}
              defaultValue={typed.conflict_kind}
              options={conflictKinds.map((kind) => ({
                value: kind,
                label: t(`conflict.kinds.${kind}`),
              }))}
            />
            <TextArea
              name="explanation"
              rows={3}
              label={t("invitation.explanation")}
              hint={t("invitation.explanationHint")}
              error={errorOf("explanation")}
              defaultValue={typed.explanation}
            />
          </Fieldset>
          <Fieldset section legend={t("invitation.ifNone")}>
            <RadioGroup
              name="answer"
              layout="cards"
              legend={t("invitation.answer")}
              error={errorOf("answer")}
              defaultValue={typed.answer}
              options={["accept", "decline"].map(choice)}
            />
            <TextArea
              name="comment"
              rows={2}
              label={t("invitation.comment")}
              hint={t("invitation.commentHint")}
              error={errorOf("comment")}
              defaultValue={typed.comment}
            />
          </Fieldset>
          <ButtonRow>
            <Button name="intent" value="answer_invitation">
              {t("invitation.submit")}
            </Button>
          </ButtonRow>
        </Stack>
      </Card>
    </form>
  );
}
