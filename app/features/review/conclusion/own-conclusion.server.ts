import type { Entries } from "../bulletins/bulletin";
import type { Rubric } from "../rules/rubric";
import {
  answerField,
  type ConclusionBody,
  groundsField,
  type TypedConclusion,
} from "./conclusion-form";
import { conclusionHash } from "./conclusion-hash.server";
import { deriveConclusion } from "./derive";

type Stored = {
  bulletinVersion: number;
  body: unknown;
  positive: boolean;
  sha256: string;
  signedAt: Date;
};

type Given = {
  rubric: Rubric;
  entries: Entries;
  conclusions: readonly Stored[];
  draft: { typed: unknown; version: number; savedAt: Date } | null;
  /** the version of the submitted bulletin; null while it is not in */
  inForce: number | null;
};

/**
 * An expert's conclusion as it stands: what the bulletin suggests, the texts typed so far (the
 * suggestion before the first save), and every signed one, newest first.
 */
export function getOwnConclusion({ rubric, entries, conclusions, draft, inForce }: Given) {
  const derived = deriveConclusion(rubric, entries);
  const suggested = derived.flatMap(({ number, answer, grounds }) => [
    [answerField(number), answer ?? ""],
    [groundsField(number), grounds],
  ]);
  const signed = conclusions.map((one) => {
    const { verdicts, text } = one.body as ConclusionBody;
    return {
      bulletinVersion: one.bulletinVersion,
      current: one.bulletinVersion === inForce,
      verdicts,
      text,
      positive: one.positive,
      sha256: one.sha256,
      intact: conclusionHash(text) === one.sha256,
      signedAt: one.signedAt,
    };
  });
  return {
    derived,
    typed: (draft?.typed ?? Object.fromEntries(suggested)) as TypedConclusion,
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt ?? null,
    signed,
  };
}

export type OwnConclusion = ReturnType<typeof getOwnConclusion>;
export type SignedConclusion = OwnConclusion["signed"][number];
