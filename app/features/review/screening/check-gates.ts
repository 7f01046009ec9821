import { cleanLine, cleanText } from "~/features/applications";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import type { Gate, Gates } from "../rules/gates";
import { joinEvidence, parseSource } from "./evidence";

export const gateAnswers = ["yes", "no", "not_applicable"] as const;
export type GateAnswer = (typeof gateAnswers)[number];

export const noteLimit = 2000;
export const wordsLimit = 300;

/** What was typed about one gate. */
export type TypedGate = { answer: string; note: string; evidence: string; evidence_text: string };
export type TypedGates = Record<string, TypedGate>;

/** An answered gate as stored. */
export type AnsweredGate = { gate: string; answer: GateAnswer; note: string; evidence: string };

/** HTML name of one field of a gate. */
export const gateField = (code: string, field: keyof TypedGate) => `gates.${code}.${field}`;

export const emptyGate: TypedGate = { answer: "", note: "", evidence: "", evidence_text: "" };

/** What a form says of each gate, as typed. */
export function readGates(form: Pick<FormData, "get">, gates: Gates): TypedGates {
  return Object.fromEntries(
    gates.map(({ code }) => {
      const text = (field: keyof TypedGate) => {
        const value = form.get(gateField(code, field));
        return typeof value === "string" ? value : "";
      };
      return [
        code,
        {
          answer: text("answer"),
          note: text("note"),
          evidence: text("evidence"),
          evidence_text: text("evidence_text"),
        },
      ];
    }),
  );
}

/** The answered gates of a form, or what is wrong with it, field by field. Gates may stay open. */
export function checkGates(typed: TypedGates, gates: Gates): Result<AnsweredGate[]> {
  const fields: FieldErrors = {};
  const answered: AnsweredGate[] = [];
  for (const gate of gates) {
    const given = typed[gate.code] ?? emptyGate;
    const note = cleanText(given.note.slice(0, noteLimit * 4));
    const words = cleanLine(given.evidence_text.slice(0, wordsLimit * 4));
    const answer = gateAnswers.find((one) => one === given.answer);
    const complain = (field: keyof TypedGate, code: string, params?: Record<string, number>) => {
      fields[gateField(gate.code, field)] = { code, params };
    };
    if (!answer) {
      if (given.answer !== "") complain("answer", "gate_answer_unknown");
      else if (note || words || given.evidence) complain("answer", "gate_answer_missing");
    } else if (answer === "not_applicable" && !gate.optional) {
      complain("answer", "gate_must_apply");
    } else if (answer === "no" && note === "") {
      complain("note", "gate_note_missing");
    }
    if (note.length > noteLimit) complain("note", "gate_note_long", { limit: noteLimit });
    if (words.length > wordsLimit) {
      complain("evidence_text", "evidence_text_long", { limit: wordsLimit });
    }
    if (given.evidence && !parseSource(given.evidence)) complain("evidence", "evidence_unknown");
    if (answer) {
      answered.push({
        gate: gate.code,
        answer,
        note,
        evidence: joinEvidence(given.evidence, words),
      });
    }
  }
  return Object.keys(fields).length > 0 ? invalid(fields) : ok(answered);
}

/** Whether the same is said of a gate. */
export const sameAnswer = (one: AnsweredGate | undefined, other: AnsweredGate | undefined) =>
  one?.answer === other?.answer && one?.note === other?.note && one?.evidence === other?.evidence;

/** What the check comes to: `open` until every gate is answered, unless one has failed already. */
export type ScreeningState = "open" | "passed" | "failed";

type Answers = readonly Pick<AnsweredGate, "gate" | "answer">[];

/** The gates that were answered "no", in their order. */
export function failedGates(gates: Gates, answers: Answers): Gate[] {
  const failed = new Set(answers.filter((one) => one.answer === "no").map((one) => one.gate));
  return gates.filter((gate) => failed.has(gate.code));
}

export function screeningState(gates: Gates, answers: Answers): ScreeningState {
  if (failedGates(gates, answers).length > 0) return "failed";
  const answered = new Set(answers.map((one) => one.gate));
  return gates.every((gate) => answered.has(gate.code)) ? "passed" : "open";
}
