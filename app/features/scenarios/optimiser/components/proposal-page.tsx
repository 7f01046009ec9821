import { IllustrativeNote } from "~/features/site";
import { Banner, ErrorSummary, LivePart, PageHeader, Stack, StatusTag } from "~/ui";
import { scenariosPath } from "../../components/scenario-page";
import { stateTone, useScenarioWords } from "../../components/scenario-words";
import type { ProposalPageData } from "../page/proposal-page.server";
import { Bounds } from "./bounds";
import { OrderForm } from "./order-form";
import { type RefusedProposal, useProposalWords } from "./proposal-words";
import { RunPart } from "./run-part";

const notices = ["started", "cancelled", "forbidden", "allowed", "taken"] as const;

/** What a proposal is asked for, how its search goes, and what came of it. */
export function ProposalPage({
  page,
  done,
  refused,
  keys,
}: {
  page: ProposalPageData;
  /** what was just done, as the address says */
  done: string | null;
  refused: RefusedProposal | null;
  keys: { run: string; copy: string };
}) {
  const { t } = useProposalWords();
  const { t: common } = useScenarioWords();
  const { head } = page;
  const notice = notices.find((one) => one === done);
  return (
    <>
      <Refused refused={refused} />
      <PageHeader
        compact
        back={{ href: `${scenariosPath}/${head.id}`, label: head.name }}
        title={t("title")}
        tag={<StatusTag tone={stateTone[head.state]}>{common(`states.${head.state}`)}</StatusTag>}
        lead={t("lead")}
      />
      <Stack>
        {notice && !refused && (
          <Banner tone="success" announce="status" title={t(`done.${notice}`)} />
        )}
        {page.illustrative && <IllustrativeNote />}
        <LivePart name="run">
          <RunPart page={page} refused={refused} copyKey={keys.copy} />
        </LivePart>
        {page.manages && <OrderForm page={page} refused={refused} runKey={keys.run} />}
        <Bounds page={page} refused={refused} />
      </Stack>
    </>
  );
}

/** What stands in the way of what was asked for, above the page's heading. */
function Refused({ refused }: { refused: RefusedProposal | null }) {
  const words = useProposalWords();
  const { t: common } = useScenarioWords();
  if (!refused) return null;
  const errors = Object.entries(refused.fields).map(([field, error]) => ({
    field,
    message: words.refused(error),
  }));
  if (errors.length > 0) return <ErrorSummary title={common("fixErrors")} errors={errors} />;
  return (
    <div className="page-banner">
      <Banner tone="danger" title={common("refusedTitle")} announce="alert">
        <p>{words.refused(refused.refusal)}</p>
      </Banner>
    </div>
  );
}
