import { useTranslation } from "react-i18next";
import { StaffHeader } from "~/features/applications";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { Banner, DataTable, Disclosure, EmptyState, LivePart, Stack, StatusTag } from "~/ui";
import { lineNames } from "../names";
import { packageRow } from "../package-rows";
import type { StaffAgreement } from "../staff-agreement.server";
import { AfterSigning } from "./after-signing";
import { DocumentCard } from "./document-card";
import {
  CommentForm,
  JudgeForm,
  prefixOf,
  type RefusedForm,
  SignedForm,
  VersionForm,
} from "./document-forms";
import { PackageProgress } from "./package-progress";
import { RefusedBanner } from "./refused-banner";
import { HandoverForm, TasksCard } from "./task-list";
import { TermsCard } from "./terms-card";

type Agreement = NonNullable<StaffAgreement["agreement"]>;
type Document = Agreement["documents"][number];

/** The agreement of an application for the cluster: its package, approvals, signatures, and what follows. */
export function StaffAgreementPage({
  page,
  roles,
  saved,
  refused,
}: {
  page: StaffAgreement;
  roles: readonly string[];
  saved: boolean;
  refused: RefusedForm | null;
}) {
  const { t } = useTranslation("agreements");
  const { head, agreement } = page;
  const base = `/admin/applications/${head.id}`;
  return (
    <>
      <RefusedBanner
        refused={refused}
        prefix={refused ? prefixOf(refused.typed) : ""}
        kept={refused?.typed.reason || refused?.typed.text || refused?.typed.note}
      />
      <StaffHeader head={head} part="agreement" roles={roles} />
      <h2 className="sr-only">{t("title")}</h2>
      <Stack>
        {saved && !refused && <Banner tone="success" announce="status" title={t("saved")} />}
        {agreement ? (
          <>
            <LivePart name="progress">
              <PackageProgress
                documents={agreement.documents}
                signed={agreement.signedOn !== null}
                ended={agreement.ended}
                side="cluster"
              />
            </LivePart>
            <AfterSigning {...agreement} base={base} own />
            {agreement.mayHandOver && <HandoverForm fileMb={agreement.fileMb} refused={refused} />}
            {agreement.tasks.length > 0 && (
              <TasksCard
                tasks={agreement.tasks}
                base={base}
                fileMb={agreement.fileMb}
                refused={refused}
              />
            )}
            <TermsCard terms={agreement.terms} />
            {agreement.documents.map((document) => (
              <DocumentCard
                key={document.id}
                document={document}
                side="cluster"
                base={base}
                approvals={<Approvals document={document} />}
              >
                <DocumentForms
                  document={document}
                  fileMb={agreement.fileMb}
                  refused={refused?.typed.document === document.code ? refused : null}
                />
              </DocumentCard>
            ))}
          </>
        ) : (
          <EmptyState title={t("none")}>
            <p>{t("noneStaff")}</p>
          </EmptyState>
        )}
      </Stack>
    </>
  );
}

/** What each line said of the newest version. */
function Approvals({ document: { code, versions } }: { document: Document }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const [newest] = versions;
  if (!newest) return null;
  const rows = packageRow(code).approvals.map((line) => ({
    line,
    said: newest.judged.find((one) => one.line === line) ?? null,
  }));
  return (
    <DataTable
      caption={t("approvals.title")}
      rows={rows}
      rowKey={(row) => row.line}
      columns={[
        {
          key: "line",
          header: t("approvals.line"),
          rowHeader: true,
          cell: (row) => say(lineNames[row.line], locale),
        },
        {
          key: "verdict",
          header: t("approvals.verdict"),
          cell: ({ said }) => (
            <>
              <StatusTag
                tone={!said ? "action" : said.verdict === "approved" ? "success" : "warning"}
              >
                {t(`approvals.${said?.verdict ?? "waits"}`)}
              </StatusTag>
              {said?.reason && <p className="whitespace-pre-line wrap-anywhere">{said.reason}</p>}
            </>
          ),
        },
        {
          key: "by",
          header: t("approvals.by"),
          cell: ({ said }) =>
            said ? `${said.by} · ${t("moscow", { date: formatDateTime(said.at, locale) })}` : "—",
        },
      ]}
    />
  );
}

function DocumentForms({
  document,
  fileMb,
  refused,
}: {
  document: Document;
  fileMb: number;
  refused: RefusedForm | null;
}) {
  const { t } = useTranslation("agreements");
  const { code, version, acts, versions, mayComment } = document;
  const common = { code, version, refused };
  const intent = refused?.typed.intent;
  return (
    <LivePart name={`forms-${code}`} acts>
      <div className="stack stack--tight">
        {acts.own && <p className="text-sm text-ink-soft">{t("judge.own")}</p>}
        {acts.lines.map((line) => (
          <JudgeForm key={line} {...common} line={line} />
        ))}
        {acts.sign && (
          <Disclosure summary={t("sign.open.cluster")} open={intent === "send_signed"}>
            <SignedForm {...common} fileMb={fileMb} />
          </Disclosure>
        )}
        {acts.add && (
          <Disclosure
            summary={t(versions.length > 0 ? "add.next" : "add.first")}
            open={intent === "add_version"}
          >
            <VersionForm {...common} fileMb={fileMb} />
          </Disclosure>
        )}
        {mayComment && (
          <Disclosure summary={t("comment.open")} open={intent === "comment_document"}>
            <CommentForm {...common} />
          </Disclosure>
        )}
      </div>
    </LivePart>
  );
}
