import { useTranslation } from "react-i18next";
import { MessageFiles } from "~/features/applications";
import type { PackageFile } from "../read-package.server";

/** A file of an agreement with its hash, by which both sides know that they hold the same one. */
export function AgreedFile({
  file,
  base,
  own,
}: {
  file: PackageFile;
  /** the application's address on the reader's side */
  base: string;
  own: boolean;
}) {
  const { t } = useTranslation("agreements");
  return (
    <div>
      <MessageFiles files={[file]} base={base} own={own} />
      <p className="text-sm text-ink-soft wrap-anywhere">{t("hash", { hash: file.sha256 })}</p>
    </div>
  );
}
