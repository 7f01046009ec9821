import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { Card, DefinitionList, Disclosure, LivePart, StatusTag, Timeline, type Tone } from "~/ui";
import type { DocumentState } from "../document-state";
import { documentNames } from "../names";
import type { PackageCode } from "../package-rows";
import { packageRow, type Side } from "../package-rows";
import type { PackageFile } from "../read-package.server";
import type { ShownSignature } from "../signer-of";
import { AgreedFile } from "./agreed-file";
import { SignatureList } from "./signature-list";

export type CardVersion = {
  id: string;
  number: number;
  note: string;
  addedAt: Date | string;
  by: string;
  file: PackageFile;
  signatures: readonly ShownSignature[];
};

export type CardDocument = {
  id: string;
  code: PackageCode;
  version: number;
  state: DocumentState;
  versions: readonly CardVersion[];
  comments: readonly { id: string; side: Side; text: string; at: Date | string; by: string }[];
};

const tones: Record<DocumentState, Tone> = {
  missing: "neutral",
  withheld: "danger",
  in_approval: "progress",
  returned: "warning",
  signing: "action",
  ready: "success",
};

/** One document of the package: where it stands, its newest version, who signed it, what was said, and the older ones. */
export function DocumentCard({
  document,
  side,
  base,
  approvals,
  children,
}: {
  document: CardDocument;
  side: Side;
  base: string;
  /** what the lines said, for the cluster; why it came back, for the company */
  approvals?: ReactNode;
  /** the forms of whoever may do something */
  children?: ReactNode;
}) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const { code, state, versions, comments } = document;
  const [newest, ...older] = versions;
  const name = say(documentNames[code], locale);
  const details = newest && (
    <>
      <VersionFacts version={newest} side={side} base={base} code={code} />
      {approvals}
      <SignatureList signatures={newest.signatures} side={side} base={base} />
    </>
  );
  const unchecked = newest?.signatures.some((one) => one.state === "unchecked");
  return (
    <Card id={`document-${code}`} title={name} level={3}>
      <div className="stack">
        <LivePart name={`document-${code}`}>
          <div className="stack stack--tight">
            <p>
              <StatusTag tone={tones[state]}>{t(`states.${side}.${state}`)}</StatusTag>{" "}
              {unchecked && <StatusTag tone="warning">{t("signature.states.unchecked")}</StatusTag>}{" "}
              <span className="text-sm text-ink-soft">
                {t(`by.${side}.${packageRow(code).by}`)}
              </span>
            </p>
            {newest && state === "ready" ? (
              <Disclosure summary={t("details")}>
                <div className="stack stack--tight">{details}</div>
              </Disclosure>
            ) : (
              details
            )}
            {comments.length > 0 && (
              <Timeline
                label={t("comment.list", { document: name })}
                entries={comments.map((one) => ({
                  key: one.id,
                  title: t(`sides.${side}.${one.side}`),
                  time: t("moscow", { date: formatDateTime(one.at, locale) }),
                  dateTime: new Date(one.at).toISOString(),
                  by: one.by || undefined,
                  tone: "neutral",
                  body: <p className="whitespace-pre-line wrap-anywhere">{one.text}</p>,
                }))}
              />
            )}
            {older.length > 0 && (
              <Disclosure summary={t("older", { count: older.length })}>
                <div className="stack stack--tight">
                  {older.map((version) => (
                    <VersionFacts
                      key={version.id}
                      version={version}
                      side={side}
                      base={base}
                      code={code}
                    />
                  ))}
                </div>
              </Disclosure>
            )}
          </div>
        </LivePart>
        {children}
      </div>
    </Card>
  );
}

function VersionFacts({
  version: { number, note, addedAt, by, file },
  side,
  base,
  code,
}: {
  version: CardVersion;
  side: Side;
  base: string;
  code: PackageCode;
}) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const added = t("moscow", { date: formatDateTime(addedAt, locale) });
  return (
    <DefinitionList
      items={[
        { term: t("version"), value: t("versionNo", { no: number }) },
        { term: t("added"), value: [added, by].filter(Boolean).join(" · ") },
        ...(note
          ? [
              {
                term: t("note"),
                value: <span className="whitespace-pre-line wrap-anywhere">{note}</span>,
              },
            ]
          : []),
        {
          term: t("file"),
          value: <AgreedFile file={file} base={base} own={packageRow(code).by === side} />,
        },
      ]}
    />
  );
}
