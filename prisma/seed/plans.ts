import type { ApplicationStatus, Outcome, RawAnswers, SectionCode } from "~/features/applications";

export type StaffKey =
  | "coordinator"
  | "engineer"
  | "chair"
  | "board"
  | "leasing"
  | "legal"
  | "owner"
  | "clock";

export type Step = {
  intent: string;
  by: StaffKey;
  outcome?: Outcome;
  reasonCode?: string;
  comment?: string;
  questions?: Question[];
  /** decided, and not announced yet */
  held?: boolean;
  /** What the company does about questions before the step: changes a section, writes answers. */
  prepares?: {
    change?: { section: SectionCode; answers: RawAnswers };
    answers?: { position: number; text: string }[];
  };
};

/** A question as the form posts it; `dueIn` calendar days, or by the end of the term. */
export type Question = { target: string; text: string; dueIn?: number };

const intake: Step[] = [
  { intent: "submit", by: "owner" },
  { intent: "start_intake", by: "coordinator" },
];
const admitted: Step[] = [...intake, { intent: "admit", by: "coordinator" }];
const assessed: Step[] = [
  ...admitted,
  {
    intent: "complete_technical",
    by: "engineer",
    comment: "Нагрузки проверены, площадка принимает проект без усиления вводов.",
  },
];
const considered: Step[] = [...assessed, { intent: "complete_expert", by: "coordinator" }];

function decided(outcome: Outcome, board: boolean, comment?: string, reasonCode?: string): Step[] {
  const statement = { outcome, comment, reasonCode };
  const committee: Step = { intent: "decide", by: "chair", ...statement };
  const final: Step = { intent: "board_decide", by: "board", ...statement };
  return [...considered, committee, ...(board ? [final] : [])];
}

const ask: Step = {
  intent: "request_clarification",
  by: "coordinator",
  comment: "Уточните источник финансирования второй очереди и приложите письмо банка.",
};
const refusal = "Подтверждённых источников меньше половины, финансовая модель не сходится.";
const approval =
  "Проект отвечает целям кластера, нагрузки размещаемы, финансирование подтверждено.";
const conditions = "До подписания соглашения подтвердить не менее 80 % финансирования.";

function offered(board: boolean): Step[] {
  return [
    ...decided("approve", board, approval),
    { intent: "issue_offer", by: "leasing", comment: "Предложение действует 20 рабочих дней." },
  ];
}

/** Before the committee, which has approved and not yet said so. */
export const heldApproval: Step[] = [
  ...considered,
  { intent: "decide", by: "chair", outcome: "approve", comment: approval, held: true },
];

/** The steps that bring a draft lawfully into a status; large projects pass the board. */
export function stepsTo(status: ApplicationStatus, board: boolean): Step[] {
  const accepted: Step[] = [...offered(board), { intent: "accept_offer", by: "owner" }];
  const negotiating: Step[] = [...accepted, { intent: "start_agreement", by: "legal" }];
  const signed: Step[] = [
    ...negotiating,
    { intent: "sign_agreement", by: "legal", comment: "Подписано обеими сторонами." },
  ];
  const registered: Step[] = [...signed, { intent: "register_participant", by: "legal" }];
  const rejected = decided("reject", board, refusal, "FINANCE");
  const appealed: Step[] = [
    ...rejected,
    { intent: "appeal", by: "owner", comment: "Банк подтвердил кредит, письмо приложено." },
  ];
  const plans: Record<ApplicationStatus, Step[]> = {
    draft: [],
    submitted: intake.slice(0, 1),
    intake_check: intake,
    clarification_requested: [...intake, ask],
    technical_review: admitted,
    expert_review: assessed,
    committee_review: considered,
    board_review: decided("approve", false, approval),
    approved: decided("approve", board, approval),
    approved_with_conditions: decided("approve_with_conditions", board, conditions),
    deferred: decided("defer", board, "Ждём ввода второй очереди инженерных сетей.", "CAPACITY"),
    rejected,
    not_admitted: [
      ...intake,
      {
        intent: "refuse_admission",
        by: "coordinator",
        reasonCode: "DOCS",
        comment: "Не представлены бухгалтерская отчётность и сведения о бенефициарах.",
      },
    ],
    offer_issued: offered(board),
    offer_accepted: accepted,
    offer_declined: [
      ...offered(board),
      { intent: "decline_offer", by: "owner", comment: "Изменились планы финансирования." },
    ],
    offer_expired: [...offered(board), { intent: "expire", by: "clock" }],
    agreement_negotiation: negotiating,
    agreement_signed: signed,
    registered,
    moved_in: [...registered, { intent: "move_in", by: "leasing" }],
    appeal_submitted: appealed,
    upheld: [
      ...appealed,
      {
        intent: "uphold_refusal",
        by: "board",
        reasonCode: "FINANCE",
        comment: "Новых обстоятельств не представлено.",
      },
    ],
    withdrawn: [...intake, { intent: "withdraw", by: "owner" }],
    expired: [{ intent: "expire", by: "clock" }],
    closed_no_answer: [...intake, ask, { intent: "close_no_answer", by: "clock" }],
  };
  return plans[status];
}
