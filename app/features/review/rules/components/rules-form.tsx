import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import type { Refusal } from "~/platform/refusal";
import {
  Banner,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  ErrorSummary,
  FieldError,
  PageHeader,
  Stack,
  TextArea,
} from "~/ui";
import type { ReturnedRules } from "../changes/post-rules.server";
import { rowsField } from "../forms/typed";
import type { RulesPageData } from "../rules-page.server";
import { ChangesList } from "./changes-list";
import { ruleTables } from "./rule-tables";
import { StandingContext } from "./standing-context";

/** The form of a table; saving puts a new version in force. */
export function RulesForm({
  page,
  returned,
}: {
  page: RulesPageData;
  returned: ReturnedRules | null;
}) {
  const { t } = useTranslation("review-rules");
  const messageOf = useRefusalText();
  const { kind, inForce } = page;
  const { Editor } = ruleTables[kind];
  const fields = returned?.fields ?? {};
  const errorOf = (name: string) => {
    const fault = fields[name];
    return fault && messageOf(fault);
  };
  const errors = Object.entries(fields).map(([field, fault]) => ({
    field,
    message: messageOf(fault),
  }));
  const refusal = returned?.refusal;
  const refused = refusal && refusal.code !== "invalid" && refusal.code !== "stale";
  return (
    <StandingContext.Provider value={page.standing}>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      <PageHeader
        compact
        back={{ href: `/admin/settings/rules/${kind}`, label: t(`kinds.${kind}.title`) }}
        title={t(`kinds.${kind}.edit`)}
        lead={t("editLead", { version: inForce.version, next: inForce.version + 1 })}
      />
      <Stack>
        {refused && (
          <Banner tone="danger" announce="alert">
            <p>{messageOf(refusal)}</p>
          </Banner>
        )}
        {returned?.theirs && <Overtaken page={page} returned={returned} theirs={returned.theirs} />}
        {returned?.mine && !returned.theirs && errors.length === 0 && !refused && (
          <Card title={t("preview.title")} id="preview">
            <p className="mb-3 text-ink-soft">{t("preview.lead")}</p>
            <ChangesList kind={kind} changes={returned.mine} sides={sidesOf(t, inForce.version)} />
          </Card>
        )}
        <form method="post" action="?" noValidate className="form">
          <button
            type="submit"
            name="intent"
            value="check_rules"
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            {t("check")}
          </button>
          <input type="hidden" name="version" value={returned?.version ?? inForce.version} />
          {errorOf(rowsField) && <FieldError id={rowsField}>{errorOf(rowsField)}</FieldError>}
          <Editor rows={returned?.rows ?? page.rows} errorOf={errorOf} />
          <TextArea
            name="note"
            label={t("noteLabel")}
            hint={t("noteHint")}
            rows={3}
            defaultValue={returned?.note ?? ""}
            error={errorOf("note")}
          />
          <ButtonRow>
            <Button name="intent" value="change_rules" size="large">
              {t("save")}
            </Button>
            <Button name="intent" value="check_rules" variant="secondary" size="large">
              {t("check")}
            </Button>
            <ButtonLink href={`/admin/settings/rules/${kind}`} variant="quiet" size="large">
              {t("cancel")}
            </ButtonLink>
          </ButtonRow>
        </form>
      </Stack>
    </StandingContext.Provider>
  );
}

const sidesOf = (t: TFunction<"review-rules">, version: number) => ({
  before: t("version", { version }),
  after: t("preview.mine"),
});

/** Somebody else was faster: what they changed, and how one's own differs from that. */
function Overtaken({
  page: { kind, inForce },
  returned,
  theirs,
}: {
  page: RulesPageData;
  returned: ReturnedRules;
  theirs: NonNullable<ReturnedRules["theirs"]>;
}) {
  const { t } = useTranslation("review-rules");
  const named = { version: inForce.version, name: inForce.madeBy ?? "" };
  return (
    <>
      <Banner tone="danger" title={t("stale.title", named)} announce="alert">
        <p>{t("stale.text", named)}</p>
        {inForce.note && <p>{t("stale.why", { note: inForce.note })}</p>}
      </Banner>
      <Card title={t("stale.theirs", named)}>
        <ChangesList
          kind={kind}
          changes={theirs.changes}
          sides={{
            before: t("version", { version: theirs.since }),
            after: t("version", { version: inForce.version }),
          }}
        />
      </Card>
      {returned.mine && (
        <Card title={t("stale.mine")}>
          <ChangesList kind={kind} changes={returned.mine} sides={sidesOf(t, inForce.version)} />
          <p className="mt-4">
            <a href={`/admin/settings/rules/${kind}/edit`}>{t("stale.startOver", named)}</a>
          </p>
        </Card>
      )}
    </>
  );
}

/** A refusal in the reader's words, its numbers as the language writes them. */
function useRefusalText() {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  return ({ code, params = {} }: Refusal): string => {
    const shown: Record<string, string> = {};
    for (const [name, value] of Object.entries(params)) {
      shown[name] = typeof value === "number" ? formatNumber(value, locale) : value;
    }
    return t(`errors.${code}`, shown);
  };
}
