import type { StatusRow } from "./status-row";

/** Every status of an application with its names for both audiences (design §4, domain §4). */
export const statuses = {
  draft: {
    staff: { ru: "Черновик", en: "Draft" },
    applicant: { ru: "Черновик", en: "Draft" },
    stage: "draft",
    mover: "applicant",
    next: {
      ru: "Заполните разделы и подайте заявку. Черновик видит только ваша организация.",
      en: "Fill in the sections and submit. Only your organisation sees the draft.",
    },
  },
  submitted: {
    staff: { ru: "Подана", en: "Submitted" },
    applicant: { ru: "Заявка получена", en: "Application received" },
    stage: "intake",
    mover: "cluster",
    turn: ["coordinator"],
    next: {
      ru: "Координатор примет заявку в работу и проверит её комплектность.",
      en: "A coordinator will take the application up and check that it is complete.",
    },
  },
  intake_check: {
    staff: { ru: "Проверка комплектности", en: "Completeness check" },
    applicant: { ru: "Проверяем комплектность", en: "We are checking completeness" },
    stage: "intake",
    mover: "cluster",
    turn: ["coordinator"],
    next: {
      ru: "Если всё на месте, заявка перейдёт к инженерам; если нет — мы зададим вопросы.",
      en: "If everything is there, engineers take over; if not, we will ask you questions.",
    },
  },
  clarification_requested: {
    staff: { ru: "Запрошены уточнения", en: "Clarification requested" },
    applicant: { ru: "Ждём ваш ответ", en: "Waiting for your answer" },
    stage: "intake",
    mover: "applicant",
    next: {
      ru: "Ответьте на вопросы. Срок рассмотрения на это время остановлен.",
      en: "Answer the questions. The review clock stands still meanwhile.",
    },
  },
  technical_review: {
    staff: { ru: "Техническая экспертиза", en: "Technical review" },
    applicant: { ru: "Смотрят инженеры", en: "Engineers are reviewing" },
    stage: "technical",
    mover: "cluster",
    turn: ["technical_reviewer"],
    next: {
      ru: "Инженеры сверяют площади и нагрузки с возможностями площадки. Затем — эксперты.",
      en: "Engineers compare areas and loads with what the site can give. Experts come next.",
    },
  },
  expert_review: {
    staff: { ru: "Экспертиза", en: "Expert review" },
    applicant: { ru: "Оценивают эксперты", en: "Experts are assessing" },
    stage: "experts",
    mover: "cluster",
    turn: ["coordinator"],
    next: {
      ru: "Независимые эксперты оценивают проект по единым критериям. Затем — комиссия.",
      en: "Independent experts assess the project by the same criteria. The committee comes next.",
    },
  },
  committee_review: {
    staff: { ru: "Рассмотрение комиссией", en: "Committee review" },
    applicant: { ru: "Рассматривает комиссия", en: "The committee is considering" },
    stage: "committee",
    mover: "cluster",
    turn: ["chair"],
    next: {
      ru: "Комиссия примет решение или передаст заявку наблюдательному совету.",
      en: "The committee will decide or pass the application on to the supervisory board.",
    },
  },
  board_review: {
    staff: { ru: "Наблюдательный совет", en: "Supervisory board" },
    applicant: {
      ru: "Рассматривает наблюдательный совет",
      en: "The supervisory board is considering",
    },
    stage: "board",
    mover: "cluster",
    turn: ["board"],
    next: {
      ru: "Крупные проекты и участники проекта утверждаются наблюдательным советом.",
      en: "Large projects and project participants are approved by the supervisory board.",
    },
  },
  approved: {
    staff: { ru: "Одобрена", en: "Approved" },
    applicant: { ru: "Заявка одобрена", en: "Application approved" },
    stage: "decision",
    mover: "cluster",
    turn: ["leasing_manager"],
    next: {
      ru: "Мы готовим предложение: помещения, сроки и условия.",
      en: "We are preparing an offer: space, dates and terms.",
    },
  },
  approved_with_conditions: {
    staff: { ru: "Одобрена с условиями", en: "Approved with conditions" },
    applicant: { ru: "Заявка одобрена с условиями", en: "Approved with conditions" },
    stage: "decision",
    mover: "cluster",
    turn: ["leasing_manager"],
    next: {
      ru: "Условия указаны в решении. Мы готовим предложение с их учётом.",
      en: "The conditions are stated in the decision. We are preparing an offer that includes them.",
    },
  },
  deferred: {
    staff: { ru: "Отложена", en: "Deferred" },
    applicant: { ru: "Решение отложено", en: "Decision deferred" },
    stage: "decision",
    mover: "cluster",
    turn: ["coordinator"],
    next: {
      ru: "Заявка в листе ожидания. Мы вернёмся к ней, когда условие выполнится, или не позднее указанного срока.",
      en: "The application is on the waiting list. We return to it when the condition is met, or by the date stated.",
    },
  },
  rejected: {
    staff: { ru: "Отклонена", en: "Rejected" },
    applicant: { ru: "Заявка отклонена", en: "Application rejected" },
    stage: "decision",
    mover: "applicant",
    next: {
      ru: "Причина указана ниже. Решение можно обжаловать в срок или в суде; подать новую заявку — через 90 календарных дней.",
      en: "The reason is stated below. You may appeal in time or go to court; you may apply again after 90 calendar days.",
    },
  },
  not_admitted: {
    staff: { ru: "Не допущена", en: "Not admitted" },
    applicant: { ru: "Заявка не допущена к рассмотрению", en: "Not admitted for review" },
    stage: "intake",
    mover: "nobody",
    final: true,
    next: {
      ru: "Причина указана ниже. Вы можете подать новую заявку, устранив её.",
      en: "The reason is stated below. You may apply again once it is removed.",
    },
  },
  offer_issued: {
    staff: { ru: "Предложение направлено", en: "Offer issued" },
    applicant: { ru: "Вам направлено предложение", en: "You have an offer" },
    stage: "offer",
    mover: "applicant",
    next: {
      ru: "Примите или отклоните предложение до указанной даты: потом площадь освободится.",
      en: "Accept or decline the offer by the date stated: after it the space becomes free.",
    },
  },
  offer_accepted: {
    staff: { ru: "Предложение принято", en: "Offer accepted" },
    applicant: { ru: "Вы приняли предложение", en: "You accepted the offer" },
    stage: "offer",
    mover: "cluster",
    turn: ["legal"],
    next: {
      ru: "Юристы начинают подготовку соглашения.",
      en: "Our lawyers are starting on the agreement.",
    },
  },
  offer_declined: {
    staff: { ru: "Предложение отклонено", en: "Offer declined" },
    applicant: { ru: "Вы отклонили предложение", en: "You declined the offer" },
    stage: "offer",
    mover: "nobody",
    final: true,
    next: { ru: "Рассмотрение завершено.", en: "The procedure has ended." },
  },
  offer_expired: {
    staff: { ru: "Срок предложения истёк", en: "Offer expired" },
    applicant: { ru: "Срок предложения истёк", en: "The offer has expired" },
    stage: "offer",
    mover: "nobody",
    final: true,
    next: {
      ru: "Ответ не поступил в срок, площадь освобождена.",
      en: "No answer came in time; the space has been freed.",
    },
  },
  agreement_negotiation: {
    staff: { ru: "Согласование соглашения", en: "Agreement negotiation" },
    applicant: { ru: "Согласуем соглашение", en: "We are agreeing the terms" },
    stage: "agreement",
    mover: "cluster",
    turn: ["legal"],
    next: {
      ru: "После согласования стороны подпишут соглашение.",
      en: "The parties sign once terms are agreed.",
    },
  },
  agreement_signed: {
    staff: { ru: "Соглашение подписано", en: "Agreement signed" },
    applicant: { ru: "Соглашение подписано", en: "Agreement signed" },
    stage: "agreement",
    mover: "cluster",
    turn: ["legal"],
    next: { ru: "Мы вносим запись в реестр.", en: "We are making the register entry." },
  },
  registered: {
    staff: { ru: "В реестре", en: "Registered" },
    applicant: { ru: "Вы в реестре", en: "You are in the register" },
    stage: "resident",
    mover: "cluster",
    turn: ["leasing_manager"],
    next: { ru: "Следующий шаг — размещение на площадке.", en: "Moving in comes next." },
  },
  moved_in: {
    staff: { ru: "Размещён на площадке", en: "Moved in" },
    applicant: { ru: "Вы на площадке", en: "You have moved in" },
    stage: "resident",
    mover: "nobody",
    final: true,
    next: { ru: "Добро пожаловать в кластер.", en: "Welcome to the cluster." },
  },
  appeal_submitted: {
    staff: { ru: "Апелляция подана", en: "Appeal submitted" },
    applicant: { ru: "Рассматриваем апелляцию", en: "We are considering your appeal" },
    stage: "decision",
    mover: "cluster",
    turn: ["board"],
    next: {
      ru: "Апелляцию рассматривает состав, который не принимал первого решения.",
      en: "The appeal is considered by people who did not take the first decision.",
    },
  },
  upheld: {
    staff: { ru: "Отказ оставлен в силе", en: "Refusal upheld" },
    applicant: { ru: "Отказ оставлен в силе", en: "The refusal stands" },
    stage: "decision",
    mover: "nobody",
    final: true,
    next: {
      ru: "Решение можно обжаловать в суде. Новую заявку можно подать через 90 календарных дней.",
      en: "You may go to court. You may apply again after 90 calendar days.",
    },
  },
  withdrawn: {
    staff: { ru: "Отозвана", en: "Withdrawn" },
    applicant: { ru: "Вы отозвали заявку", en: "You withdrew the application" },
    stage: "decision",
    mover: "nobody",
    final: true,
    next: { ru: "Рассмотрение прекращено.", en: "The procedure has ended." },
  },
  expired: {
    staff: { ru: "Черновик закрыт по сроку", en: "Draft expired" },
    applicant: {
      ru: "Черновик закрыт: долго не менялся",
      en: "Draft closed: unchanged for too long",
    },
    stage: "draft",
    mover: "nobody",
    final: true,
    next: { ru: "Начните новую заявку.", en: "Start a new application." },
  },
  closed_no_answer: {
    staff: { ru: "Закрыта без ответа", en: "Closed without an answer" },
    applicant: { ru: "Закрыта: ответ не поступил в срок", en: "Closed: no answer came in time" },
    stage: "intake",
    mover: "nobody",
    final: true,
    next: { ru: "Вы можете подать новую заявку.", en: "You may submit a new application." },
  },
} as const satisfies Record<string, StatusRow>;

export type ApplicationStatus = keyof typeof statuses;
export const allStatuses = Object.keys(statuses) as ApplicationStatus[];

/** Everything the tables say of one status. */
export function statusRow(status: ApplicationStatus): StatusRow {
  return statuses[status];
}
