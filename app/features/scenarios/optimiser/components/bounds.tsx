import { Button, ButtonRow, Card, Disclosure, Select, TextField } from "~/ui";
import { scenariosPath } from "../../components/scenario-page";
import type { ProposalPageData } from "../page/proposal-page.server";
import { type RefusedProposal, refusedIn, useProposalWords } from "./proposal-words";

type Shared = { page: ProposalPageData; refused: RefusedProposal | null };

/** What a proposal has to leave alone: pinned placements and forbidden places. */
export function Bounds({ page, refused }: Shared) {
  const { t, phase, quarter } = useProposalWords();
  const { pinned, forbidden, manages } = page;
  return (
    <Card title={t("bounds.title")} id="bounds">
      <h3 className="candidate__name">{t("bounds.pinned")}</h3>
      {pinned.length === 0 && <p className="text-ink-soft">{t("bounds.noPinned")}</p>}
      <ul className="conflicts">
        {pinned.map(({ phase: of, unit, quarters }) => (
          <li key={`${of.applicationId}.${of.phase}.${unit}`} className="conflict">
            {t("bounds.pinnedAt", {
              who: phase(of),
              unit,
              from: quarter(quarters.from),
              until: quarter(quarters.until - 1),
            })}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a href={`${scenariosPath}/${page.head.id}#phases`}>{t("bounds.toBoard")}</a>
      </p>
      <h3 className="candidate__name mt-6">{t("bounds.forbidden")}</h3>
      {forbidden.length === 0 && <p className="text-ink-soft">{t("bounds.noForbidden")}</p>}
      <ul className="conflicts">
        {forbidden.map((one) => (
          <li key={one.id} className="conflict">
            <Forbidden ban={one} manages={manages} />
          </li>
        ))}
      </ul>
      {manages && <ForbidForm page={page} refused={refused} />}
    </Card>
  );
}

function Forbidden({
  ban,
  manages,
}: {
  ban: ProposalPageData["forbidden"][number];
  manages: boolean;
}) {
  const { t } = useProposalWords();
  const who = ban.number ?? t("bounds.nobody");
  const where = ban.unit
    ? t("bounds.unit", { unit: ban.unit })
    : t("bounds.building", { building: ban.building });
  const text = t("bounds.ban", { who, where });
  return (
    <>
      <span>{text}</span>
      {manages && (
        <form method="post">
          <input type="hidden" name="ban" value={ban.id} />
          <Button name="intent" value="allow_place" variant="quiet" size="small">
            {t("bounds.allow")}
            <span className="sr-only"> · {text}</span>
          </Button>
        </form>
      )}
    </>
  );
}

function ForbidForm({ page: { candidates }, refused }: Shared) {
  const words = useProposalWords();
  const { t } = words;
  const own = refusedIn(refused, "forbid_place");
  const errorOf = (name: string) => own?.fields[name] && words.refused(own.fields[name]);
  return (
    <Disclosure summary={t("bounds.forbid")} open={own !== null}>
      <form method="post" className="form" noValidate>
        <Select
          name="candidate"
          label={t("bounds.candidate")}
          placeholder={t("bounds.everybody")}
          error={errorOf("candidate")}
          defaultValue={own?.typed.candidate ?? ""}
          options={candidates.map(({ applicationId, number, title }) => ({
            value: applicationId,
            label: `${number} · ${title}`,
          }))}
        />
        <TextField
          name="place"
          label={t("bounds.place")}
          hint={t("bounds.placeHint")}
          error={errorOf("place")}
          defaultValue={own?.typed.place ?? ""}
          width="medium"
          autoComplete="off"
        />
        <ButtonRow>
          <Button name="intent" value="forbid_place" variant="secondary">
            {t("bounds.forbidConfirm")}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}
