import { type Refused, refuse } from "~/platform/refusal";
import { StorageDown, StorageFull } from "~/platform/storage/storage-fault.server";

/** What a person is told when the storage could not take bytes; null for any other error. */
export function refusalOfStorage(error: unknown): Refused | null {
  if (error instanceof StorageFull) return refuse("disk_full");
  if (error instanceof StorageDown) return refuse("storage_down");
  return null;
}
