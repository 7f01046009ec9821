import type { Refusal } from "~/platform/refusal";

const statusOfCode: Record<string, number> = {
  invalid: 400,
  file_empty: 400,
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  expired: 410,
  file_too_large: 413,
  application_full: 413,
  organisation_full: 413,
  too_many_files: 429,
  type_not_allowed: 415,
  type_mismatch: 415,
  storage_down: 503,
  disk_full: 507,
};

/**
 * The HTTP status of a refusal at `/uploads`. Never 409 or 423: those tell a tus client to try again.
 * 503 and 507 do so by right.
 */
export function statusOfRefusal(refusal: Refusal): number {
  return statusOfCode[refusal.code] ?? 422;
}
