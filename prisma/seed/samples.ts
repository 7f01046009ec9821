import type { Actor } from "~/features/accounts";
import { samples } from "~/features/applications";
import { atTime } from "~/platform/clock.server";
import { asIfReviewed } from "../factories/clearances";
import { demoPassword } from "./demo-accounts";
import { startDraft } from "./fill-draft";
import { letIn, register } from "./found";
import { stepsTo } from "./plans";
import { clarifiedReview, demoQuestions, withQuestions } from "./question-plans";
import { cellBank } from "./talks";
import { prepare, walk } from "./walk";

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
 * The three samples of the domain brief in different states: the startup before the experts, the
 * pharma company before the board, the investor's draft still being filled in.
 */
export async function seedSamples(end: Date): Promise<void> {
  const ago = (days: number) => new Date(end.getTime() - days * day);
  const startup = await atTime(ago(60), () => registerOwner("startup"));
  const editor = await atTime(ago(59), () =>
    letIn(startup, formOf("startup", "editor@kletmed.example", "Пётр Олегович Лунин"), "editor"),
  );
  await atTime(ago(58), () =>
    letIn(startup, formOf("startup", "viewer@kletmed.example", "Мария Игоревна Сомова"), "viewer"),
  );
  const pharma = await atTime(ago(62), () => registerOwner("pharma"));
  const investor = await atTime(ago(20), () => registerOwner("investor"));

  const first = await atTime(ago(24), () => startDraft(startup, samples.startup));
  await walk(first, startup, {
    steps: clarifiedReview(),
    from: ago(20),
    pace: 3,
    ready: asIfReviewed,
  });
  await seedOpenQuestions(startup, editor, ago);
  const second = await atTime(ago(45), () => startDraft(pharma, samples.pharma));
  await walk(second, pharma, {
    steps: stepsTo("board_review", true),
    from: ago(32),
    pace: 5,
    ready: asIfReviewed,
  });
  await atTime(ago(6), () => startDraft(investor, samples.investor, false));
}

/** A second application of the startup, which the coordinator has just asked about; an editor began to answer. */
async function seedOpenQuestions(owner: Actor, editor: Actor, ago: (days: number) => Date) {
  const { sections } = samples.startup;
  const content = {
    ...samples.startup,
    sections: { ...sections, project: { ...sections.project, project_title: cellBank } },
  };
  const id = await atTime(ago(12), () => startDraft(owner, content));
  const steps = withQuestions(stepsTo("clarification_requested", true), demoQuestions(false));
  await walk(id, owner, { steps, from: ago(5), pace: 2, ready: asIfReviewed });
  const answers = [
    { position: 3, text: "Перенос ведёт НИИ-разработчик, договор подписан в июле." },
  ];
  await atTime(ago(0.2), () => prepare(id, editor, { answers }));
}
