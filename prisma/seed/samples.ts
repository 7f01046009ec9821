import type { Actor } from "~/features/accounts";
import { samples } from "~/features/applications";
import { atTime } from "~/platform/clock.server";
import { demoPassword } from "./demo-accounts";
import { type DraftContent, startDraft } from "./fill-draft";
import { letIn, register } from "./found";
import { type Step, stepsTo } from "./plans";
import { clarifiedReview, demoQuestions, withQuestions } from "./question-plans";
import { cellBank } from "./talks";
import { type Course, datesOf, datesUntil } from "./timeline";
import { prepare } from "./walk";

const day = 86_400_000;
type SampleCode = keyof typeof samples;

function formOf(code: SampleCode, email: string, fullName: string) {
  const { organisation } = samples[code];
  return {
    email,
    password: demoPassword,
    password_confirm: demoPassword,
    full_name: fullName,
    phone: organisation.owner.phone,
    org_kind: organisation.kind,
    org_name: organisation.name,
    country: organisation.country,
    inn: organisation.inn,
    kpp: organisation.kpp,
    ogrn: organisation.ogrn,
    lei: organisation.lei,
    registration_number: "",
  };
}

function registerOwner(code: SampleCode): Promise<Actor> {
  const { email, fullName } = samples[code].organisation.owner;
  return register(formOf(code, email, fullName));
}

/**
 * The three samples of the domain brief on their way to different states: the startup to the experts,
 * the pharma company to the board, the investor's draft still being filled in; and a second application
 * of the startup to open questions. `finish` does what comes after all that.
 */
export async function openSamples(
  end: Date,
): Promise<{ courses: Course[]; finish: () => Promise<void> }> {
  const ago = (days: number) => new Date(end.getTime() - days * day);
  const startup = await atTime(ago(60), () => registerOwner("startup"));
  const editor = await atTime(ago(59), () =>
    letIn(startup, formOf("startup", "editor@kletmed.example", "Пётр Олегович Лунин"), "editor"),
  );
  await atTime(ago(58), () =>
    letIn(startup, formOf("startup", "viewer@kletmed.example", "Мария Игоревна Сомова"), "viewer"),
  );
  const pharma = await atTime(ago(62), () => registerOwner("pharma"));
  const investor = await atTime(ago(60), () => registerOwner("investor"));

  const open = async (
    owner: Actor,
    content: DraftContent,
    steps: Step[],
    dates: Course["dates"],
  ) => {
    const from = new Date((dates[0] ?? end).getTime() - 4 * day);
    const applicationId = await atTime(from, () => startDraft(owner, content));
    return { applicationId, owner, steps, dates };
  };
  const assessed = clarifiedReview();
  const toBoard = stepsTo("board_review", true);
  const asked = withQuestions(stepsTo("clarification_requested", true), demoQuestions(false));
  const second = await open(startup, cellBankProject(), asked, datesOf(asked, ago(5), 2));
  await atTime(ago(6), () => startDraft(investor, samples.investor, false));
  return {
    courses: [
      await open(startup, samples.startup, assessed, datesOf(assessed, ago(20), 3)),
      second,
      await open(pharma, samples.pharma, toBoard, datesUntil(toBoard, ago(3), 4)),
    ],
    finish: () => beginAnswers(second.applicationId, editor, ago(0.2)),
  };
}

/** What the startup's second application is about. */
function cellBankProject(): DraftContent {
  const { sections } = samples.startup;
  return {
    ...samples.startup,
    sections: { ...sections, project: { ...sections.project, project_title: cellBank } },
  };
}

/** An editor begins to answer what the coordinator has just asked. */
async function beginAnswers(id: string, editor: Actor, at: Date): Promise<void> {
  const answers = [
    { position: 3, text: "Перенос ведёт НИИ-разработчик, договор подписан в июле." },
  ];
  await atTime(at, () => prepare(id, editor, { answers }));
}
