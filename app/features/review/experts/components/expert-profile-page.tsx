import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { say, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  DateField,
  DefinitionList,
  FieldGrid,
  PageHeader,
  Stack,
  TextArea,
  TextField,
} from "~/ui";
import { competenceGroups, competences } from "../competences";
import type { ExpertProfileView } from "../expert-profile.server";
import { profileFields } from "../profile-schema";
import { nameOf } from "./demands-card";

/** An expert's profile as one form; experts themselves change only their absence and note. */
export function ExpertProfilePage({
  profile,
  rights,
  saved,
  answer,
}: {
  profile: ExpertProfileView;
  rights: "all" | "own";
  saved: boolean;
  answer: (FormAnswer & { competences: string[] }) | undefined;
}) {
  const { t } = useTranslation("review-experts");
  const { errorOf, summary } = useFormAnswer(answer, ["review-experts"], profileFields);
  const typed = answer?.values ?? {
    cap: String(profile.cap),
    away_from: profile.awayFrom ?? "",
    away_until: profile.awayUntil ?? "",
    note: profile.note,
  };
  const back =
    rights === "all"
      ? { href: "/admin/settings/experts", label: t("experts.back") }
      : { href: "/admin/reviews", label: t("experts.backOwn") };
  return (
    <>
      {summary}
      <PageHeader
        compact
        back={back}
        eyebrow={`${t(profile.external ? "external" : "internal")} · ${profile.email}`}
        title={profile.name}
      />
      <form method="post" noValidate>
        <input type="hidden" name="version" value={profile.version} />
        <Stack>
          {saved && !answer && (
            <Banner tone="success" announce="status" title={t("experts.saved")} />
          )}
          {rights === "all" ? (
            <Competences chosen={answer?.competences ?? profile.competences} />
          ) : (
            <OwnFacts profile={profile} />
          )}
          {rights === "all" && (
            <Card title={t("experts.capacity")}>
              <TextField
                name="cap"
                label={t("experts.cap")}
                hint={t("experts.capHint")}
                inputMode="numeric"
                width="short"
                error={errorOf("cap")}
                defaultValue={typed.cap}
              />
            </Card>
          )}
          <Card title={t("experts.awayTitle")}>
            <p className="mb-3 text-sm text-ink-soft">{t("experts.awayHint")}</p>
            <FieldGrid>
              <DateField
                name="away_from"
                label={t("experts.awayFrom")}
                error={errorOf("away_from")}
                defaultValue={typed.away_from}
              />
              <DateField
                name="away_until"
                label={t("experts.awayUntil")}
                error={errorOf("away_until")}
                defaultValue={typed.away_until}
              />
            </FieldGrid>
          </Card>
          <Card>
            <TextArea
              name="note"
              rows={3}
              label={t("experts.note")}
              hint={t("experts.noteHint")}
              error={errorOf("note")}
              defaultValue={typed.note}
            />
          </Card>
          <ButtonRow>
            <Button name="intent" value="save_profile">
              {t("experts.save")}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </>
  );
}

function Competences({ chosen }: { chosen: readonly string[] }) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  return (
    <Card title={t("experts.competencesTitle")}>
      <Stack>
        {competenceGroups.map((group) => (
          <CheckboxGroup
            key={group}
            name="competences"
            id={`competences-${group}`}
            legend={t(`groups.${group}`)}
            layout="columns"
            defaultValues={chosen}
            options={competences
              .filter((one) => one.group === group)
              .map(({ code, label }) => ({ value: code, label: say(label, locale) }))}
          />
        ))}
      </Stack>
    </Card>
  );
}

function OwnFacts({ profile }: { profile: ExpertProfileView }) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const names = profile.competences.map((code) => nameOf(code, locale));
  return (
    <Card title={t("experts.competencesTitle")}>
      <p className="mb-3 text-sm text-ink-soft">{t("experts.ownCompetences")}</p>
      <DefinitionList
        items={[
          {
            term: t("experts.competences"),
            value: names.join("; ") || t("experts.noCompetences"),
          },
          { term: t("experts.cap"), value: profile.cap },
          { term: t("experts.load"), value: t("loadOf", { load: profile.load, cap: profile.cap }) },
        ]}
      />
    </Card>
  );
}
