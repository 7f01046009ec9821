import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstGates } from "../rules/gates";
import {
  type AnsweredGate,
  checkGates,
  emptyGate,
  failedGates,
  gateAnswers,
  gateField,
  readGates,
  screeningState,
  type TypedGates,
} from "./check-gates";
import { joinEvidence, parseSource, splitEvidence } from "./evidence";

const typedAs = (answer: string, more: Partial<typeof emptyGate> = {}): TypedGates =>
  Object.fromEntries(firstGates.map(({ code }) => [code, { ...emptyGate, answer, ...more }]));
const optional = firstGates.filter((gate) => gate.optional).map((gate) => gate.code);

describe("a form of gates", () => {
  it("is read by its names and checked as a whole", () => {
    const form = new FormData();
    form.set(gateField("documents", "answer"), "no");
    form.set(gateField("documents", "note"), "  Нет устава.\r\n");
    form.set(gateField("documents", "evidence_text"), "раздел  документов");
    const checked = checkGates(readGates(form, firstGates), firstGates);
    expect(checked).toEqual({
      ok: true,
      value: [
        { gate: "documents", answer: "no", note: "Нет устава.", evidence: "раздел документов" },
      ],
    });
  });

  it("may leave gates open but no words without an answer", () => {
    expect(checkGates({}, firstGates)).toEqual({ ok: true, value: [] });
    const checked = checkGates({ documents: { ...emptyGate, note: "Проверю" } }, firstGates);
    expect(checked).toMatchObject({
      fields: { "gates.documents.answer": { code: "gate_answer_missing" } },
    });
  });

  it("wants words for a no, and takes not applicable only where it is an answer", () => {
    const no = checkGates(typedAs("no"), firstGates);
    expect(no.ok || Object.keys(no.fields ?? {})).toHaveLength(firstGates.length);
    const none = checkGates(typedAs("not_applicable"), firstGates);
    expect(none.ok || Object.keys(none.fields ?? {})).toEqual(
      firstGates
        .filter((gate) => !optional.includes(gate.code))
        .map((gate) => gateField(gate.code, "answer")),
    );
  });

  it.each<[string, Partial<typeof emptyGate>, string]>([
    ["an answer of its own", { answer: "perhaps" }, "answer"],
    ["evidence that is no code", { answer: "yes", evidence: "https://evil.example" }, "evidence"],
    ["endless notes", { answer: "yes", note: "я".repeat(2001) }, "note"],
    ["endless words", { answer: "yes", evidence_text: "я".repeat(301) }, "evidence_text"],
  ])("refuses %s beside its field", (_case, given, field) => {
    const checked = checkGates({ documents: { ...emptyGate, ...given } }, firstGates);
    expect(checked.ok || Object.keys(checked.fields ?? {})).toEqual([`gates.documents.${field}`]);
  });
});

const answers = fc
  .subarray(firstGates.map((gate) => gate.code))
  .chain((codes) =>
    fc.tuple(
      ...codes.map((gate) => fc.constantFrom(...gateAnswers).map((a) => ({ gate, answer: a }))),
    ),
  );

describe("what the gates come to", () => {
  it("passes exactly when each is answered and none is no, whatever the order", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const state = screeningState(firstGates, given);
        const no = given.some((one) => one.answer === "no");
        expect(state === "failed").toBe(no);
        expect(state === "passed").toBe(!no && given.length === firstGates.length);
        expect(screeningState(firstGates, [...given].reverse())).toBe(state);
        expect(failedGates(firstGates, given)).toHaveLength(
          given.filter((one) => one.answer === "no").length,
        );
      }),
    );
  });

  it("looks at the gates of its own version alone", () => {
    const all = firstGates.map(
      ({ code }): AnsweredGate => ({ gate: code, answer: "yes", note: "", evidence: "" }),
    );
    const [first] = firstGates;
    if (!first) throw new Error("no gate");
    const more = [...firstGates, { ...first, code: "new_gate" }];
    expect(screeningState(more, all)).toBe("open");
    expect(screeningState(firstGates.slice(1), [{ gate: first.code, answer: "no" }])).toBe("open");
  });
});

describe("evidence", () => {
  const id = "01890000-0000-7000-8000-000000000001";

  it.each([`file:${id}`, `application:${id}`, "section:project"])("%s is a source", (code) => {
    expect(parseSource(code)).not.toBeNull();
    expect(splitEvidence(joinEvidence(code, "стр. 3"))).toEqual({ code, words: "стр. 3" });
    expect(splitEvidence(code)).toEqual({ code, words: "" });
  });

  it("is otherwise words, kept as they are", () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        fc.pre(parseSource(words.split(" ")[0] ?? "") === null);
        expect(splitEvidence(joinEvidence("", words))).toEqual({ code: "", words });
      }),
    );
  });
});
