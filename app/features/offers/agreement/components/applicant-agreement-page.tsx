import { useTranslation } from "react-i18next";
import { statusRow } from "~/features/applications";
import { say, useLocale } from "~/platform/i18n";
import { Banner, Disclosure, EmptyState, LivePart, PageHeader, Stack, StatusTag } from "~/ui";
import type { ApplicantAgreement } from "../applicant-agreement.server";
import { AfterSigning } from "./after-signing";
import { DocumentCard } from "./document-card";
import { CommentForm, prefixOf, type RefusedForm, SignedForm, VersionForm } from "./document-forms";
import { PackageProgress } from "./package-progress";
import { RefusedBanner } from "./refused-banner";
import { TermsCard } from "./terms-card";

type Document = NonNullable<ApplicantAgreement["agreement"]>["documents"][number];

/** The agreement as its company follows it, and where it sends its papers and signed files. */
export function ApplicantAgreementPage({
  page,
  saved,
  refused,
}: {
  page: ApplicantAgreement;
  saved: boolean;
  refused: RefusedForm | null;
}) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const { head, agreement, role } = page;
  const base = `/portal/applications/${head.id}`;
  return (
    <>
      <RefusedBanner
        refused={refused}
        prefix={refused ? prefixOf(refused.typed) : ""}
        kept={refused?.typed.text || refused?.typed.note}
      />
      {saved && !refused && (
        <div className="page-banner">
          <Banner tone="success" announce="status" title={t("saved")} />
        </div>
      )}
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: base, label: t("toApplication") }}
          eyebrow={[head.number, head.title].filter(Boolean).join(" · ")}
          title={t("title")}
          tag={
            <StatusTag tone="neutral">{say(statusRow(head.status).applicant, locale)}</StatusTag>
          }
        />
      </LivePart>
      {agreement ? (
        <Stack>
          <LivePart name="progress">
            <PackageProgress
              documents={agreement.documents}
              signed={agreement.signedOn !== null}
              ended={agreement.ended}
              side="company"
            />
          </LivePart>
          {role === "viewer" && agreement.negotiated && <Banner tone="info">{t("viewer")}</Banner>}
          <AfterSigning {...agreement} base={base} own={false} />
          <TermsCard terms={agreement.terms} />
          {agreement.documents.map((document) => (
            <DocumentCard
              key={document.id}
              document={document}
              side="company"
              base={base}
              approvals={<Reasons document={document} />}
            >
              <DocumentForms
                document={document}
                fileMb={agreement.fileMb}
                refused={refused?.typed.document === document.code ? refused : null}
              />
            </DocumentCard>
          ))}
        </Stack>
      ) : (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
    </>
  );
}

/** Why the newest version of the company's own document came back. */
function Reasons({ document: { versions } }: { document: Document }) {
  const { t } = useTranslation("agreements");
  const reasons = versions[0]?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <Banner tone="warning" title={t("returned")}>
      {reasons.map((reason) => (
        <p key={reason} className="whitespace-pre-line wrap-anywhere">
          {reason}
        </p>
      ))}
    </Banner>
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
        {acts.sign && (
          <Disclosure
            summary={t("sign.open.company")}
            open={intent === "send_signed" || document.state === "signing"}
          >
            <SignedForm {...common} fileMb={fileMb} />
          </Disclosure>
        )}
        {acts.add && (
          <Disclosure
            summary={t(versions.length > 0 ? "add.next" : "add.first")}
            open={intent === "add_version" || versions.length === 0}
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
