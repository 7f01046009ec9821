import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { refuse } from "~/platform/refusal";
import { profileFields } from "./profile-schema";
import { saveProfile } from "./save-profile.server";

/** Takes the posted form of an expert's profile, and keeps what was typed for a refusal. */
export async function postProfile(actor: Actor, userId: string, form: FormData) {
  const values = textsOf(form, profileFields);
  const competences = form.getAll("competences").filter((value) => typeof value === "string");
  const shown = form.get("version");
  const version = typeof shown === "string" && /^\d{1,9}$/.test(shown) ? Number(shown) : -1;
  const { cap = "", away_from = "", away_until = "", note = "" } = values;
  const input = { competences, cap, away_from, away_until, note, version };
  const known = form.get("intent") === "save_profile";
  const result = known ? await saveProfile(actor, userId, input) : refuse("unknown_intent");
  return { values, competences, result };
}
