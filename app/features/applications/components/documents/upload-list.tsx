import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { Button, ButtonRow } from "~/ui";
import { fileSize } from "./file-size";
import type { RunningUpload, Uploads } from "./use-uploads";

/** Files on their way: how far each is, and the buttons to pause, go on and cancel. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation("documents");
  return (
    <>
      <p role="status" className="sr-only">
        {uploads.said && t(`uploads.said.${uploads.said.what}`, { name: uploads.said.name })}
      </p>
      {uploads.running.length > 0 && (
        <ul className="uploads">
          {uploads.running.map((one) => (
            <UploadLine key={one.id} one={one} uploads={uploads} />
          ))}
        </ul>
      )}
    </>
  );
}

function UploadLine({ one, uploads }: { one: RunningUpload; uploads: Uploads }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const label = `${one.id}-name`;
  return (
    <li className="upload">
      <p className="upload__name" id={label}>
        <span className="file-name">{one.name}</span> {fileSize(one.size, locale)}
      </p>
      {one.state === "failed" ? (
        <p className="field__error">
          <span>
            {t(`refusals.${one.refusal?.code ?? "upload_lost"}`, {
              ...one.refusal?.params,
              defaultValue: t("refusals.upload_lost"),
            })}
          </span>
        </p>
      ) : (
        <>
          <progress aria-labelledby={label} max={100} value={one.percent} />
          <span className="upload__percent">
            {t(`uploads.states.${one.state}`, { percent: one.percent })}
          </span>
        </>
      )}
      <ButtonRow>
        {(one.state === "sending" || one.state === "paused") && (
          <Button
            type="button"
            variant="secondary"
            size="small"
            onClick={() => uploads.toggle(one.id)}
          >
            {t(one.state === "paused" ? "uploads.resume" : "uploads.pause")}
            <span className="sr-only"> {one.name}</span>
          </Button>
        )}
        {one.state === "failed" && !one.refusal && (
          <Button
            type="button"
            variant="secondary"
            size="small"
            onClick={() => uploads.retry(one.id)}
          >
            {t("uploads.retry")}
            <span className="sr-only"> {one.name}</span>
          </Button>
        )}
        {one.state !== "checking" && (
          <Button type="button" variant="quiet" size="small" onClick={() => uploads.cancel(one.id)}>
            {t(one.state === "failed" ? "uploads.dismiss" : "uploads.cancel")}
            <span className="sr-only"> {one.name}</span>
          </Button>
        )}
      </ButtonRow>
    </li>
  );
}
