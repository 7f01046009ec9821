import type { ComponentType } from "react";
import type { EditedKind } from "../forms/rule-forms";
import type { TypedRow } from "../forms/typed";
import type { EditorProps } from "./editor";
import { GatesEditor } from "./gates-editor";
import { GatesView } from "./gates-view";
import { LettersEditor } from "./letters-editor";
import { LettersView } from "./letters-view";
import { ReasonsEditor } from "./reasons-editor";
import { ReasonsView } from "./reasons-view";
import { RubricEditor } from "./rubric-editor";
import { RubricView } from "./rubric-view";
import { ThresholdsEditor } from "./thresholds-editor";
import { ThresholdsView } from "./thresholds-view";

type RuleTable = {
  Editor: ComponentType<EditorProps>;
  View: ComponentType<{ rows: readonly TypedRow[] }>;
};

/** How each table is edited and read. */
export const ruleTables: Record<EditedKind, RuleTable> = {
  rubric: { Editor: RubricEditor, View: RubricView },
  gates: { Editor: GatesEditor, View: GatesView },
  thresholds: { Editor: ThresholdsEditor, View: ThresholdsView },
  letters: { Editor: LettersEditor, View: LettersView },
  reasons: { Editor: ReasonsEditor, View: ReasonsView },
};
