import { type FormEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Slot } from "../../documents/slots";
import { UploadList } from "./upload-list";
import { useRenewal } from "./use-renewal";
import { useUploads } from "./use-uploads";

/**
 * The form that takes files into a slot. Without scripts it posts them; with scripts each goes up by itself,
 * can be paused, and goes on after a lost connection or, when the same file is chosen again, a closed browser.
 */
export function SlotUploader({
  applicationId,
  slot,
  children,
}: {
  applicationId: string;
  slot: Slot;
  children: ReactNode;
}) {
  const { t } = useTranslation("documents");
  const form = useRef<HTMLFormElement>(null);
  const renew = useRenewal();
  const uploads = useUploads(`${applicationId}.${slot.code}`, renew);

  function take(files: FileList | null | undefined): boolean {
    if (!form.current || !files || files.length === 0) return false;
    const typed = new FormData(form.current);
    const days = Object.fromEntries(
      ["issued_on", "expires_on"].map((name) => [name, String(typed.get(name) ?? "")]),
    );
    const target = { application: applicationId, slot: slot.code, ...days };
    uploads.start([...files], "application_document", target);
    form.current.reset();
    return true;
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const field = event.currentTarget.querySelector<HTMLInputElement>('input[type="file"]');
    if (take(field?.files)) event.preventDefault();
  }

  return (
    <>
      <form
        ref={form}
        method="post"
        encType="multipart/form-data"
        className="stack stack--tight"
        aria-label={t("page.upload")}
        onSubmit={submit}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        {children}
      </form>
      <UploadList uploads={uploads} />
    </>
  );
}
