import type { Actor } from "~/features/accounts";
import { receiveForm } from "~/features/documents/index.server";
import { forbidden } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { managesSite } from "../access";
import { siteSetting } from "../inventory/site-setting.server";
import { applyImport } from "./apply-import.server";
import { makeImport } from "./make-import.server";
import { importMegabytes } from "./read-file.server";
import { mostRows } from "./read-table";

const megabyte = 1_000_000;

/** What the page of imports says of files. 403 for who may not edit. */
export async function getImportPage(actor: Actor) {
  if (!managesSite(actor)) throw forbidden();
  const { illustrative } = await readSetting(siteSetting);
  return { illustrative, megabytes: importMegabytes, rows: mostRows };
}

/** Takes the file of a posted form. */
export async function postImport(actor: Actor, request: Request): ReturnType<typeof makeImport> {
  if (!managesSite(actor)) throw forbidden();
  const limits = { maxFiles: 1, maxFileBytes: importMegabytes * megabyte };
  const received = await receiveForm(request, limits);
  if (!received.ok) {
    return refuse(`file.${received.refusal.code}`, received.refusal.params);
  }
  const { form, files, dispose } = received.value;
  try {
    if (form.get("intent") !== "read_import") return refuse("unknown_intent");
    const [chosen] = files;
    if (!chosen) return refuse("file_required");
    if (!/\.(csv|xlsx)$/i.test(chosen.file.fileName)) return refuse("wrong_kind");
    return await makeImport(actor, chosen.file);
  } finally {
    await dispose();
  }
}

/** Applies what the posted preview showed. */
export async function postApply(actor: Actor, id: string, form: FormData): Promise<Result> {
  if (form.get("intent") !== "apply_import") return refuse("unknown_intent");
  return applyImport(actor, id, String(form.get("digest") ?? ""));
}
