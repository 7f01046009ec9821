import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { DefinitionList, StatusTag, type Tone } from "~/ui";
import type { ShownSignature } from "../signer-of";
import { AgreedFile } from "./agreed-file";

const tones: Record<ShownSignature["state"], Tone> = {
  unchecked: "warning",
  valid: "success",
  invalid: "danger",
};

/** The signed files of both sides, and what is known of the signatures: while no service checks them, only what was stated. */
export function SignatureList({
  signatures,
  side,
  base,
}: {
  signatures: readonly ShownSignature[];
  side: "company" | "cluster";
  base: string;
}) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  return signatures.map((one) => (
    <section key={one.id} className="stack stack--tight">
      <h4>{t(`sides.${side}.${one.side}`)}</h4>
      <p>
        <StatusTag tone={tones[one.state]}>{t(`signature.states.${one.state}`)}</StatusTag>
      </p>
      <DefinitionList
        items={[
          { term: t("signature.signer"), value: one.signer },
          {
            term: t("signature.inn"),
            value: one.inn || t("signature.notStated"),
            hint: t(`signature.match.${one.match.inn}`),
          },
          {
            term: t("signature.ogrn"),
            value: one.ogrn || t("signature.notStated"),
            hint: t(`signature.match.${one.match.ogrn}`),
          },
          {
            term: t("signature.sent"),
            value: [t("moscow", { date: formatDateTime(one.sentAt, locale) }), one.by]
              .filter(Boolean)
              .join(" · "),
          },
          {
            term: t("signature.same"),
            value: t(one.sameFile ? "signature.sameFile" : "signature.otherFile"),
          },
          {
            term: t("signature.files"),
            value: (
              <>
                <AgreedFile file={one.pdf} base={base} own={one.side === side} />
                <AgreedFile file={one.sig} base={base} own={one.side === side} />
              </>
            ),
          },
        ]}
      />
    </section>
  ));
}
