import type { StaffRole } from "~/features/accounts";
import { readers } from "./cast";
import {
  absent,
  assigners,
  assignmentsReaders,
  committee,
  conditionsReaders,
  contentReaders,
  coordinators,
  engineers,
  known,
  planning,
  seated,
  staff,
  submittedReaders,
  writersToApplicant,
} from "./doors";
import type { Route } from "./route";
import { scenarioRoutes } from "./scenarios-table";
import { siteRoutes } from "./site-table";

const staffApplication: Route = {
  get: submittedReaders,
  draft: absent(staff()),
  none: absent(staff()),
};
const content: Route = { ...staffApplication, get: contentReaders };
const session: Route = { get: committee, none: absent(committee) };
/** In the scene's session the coordinator is the secretary, the member of the committee a member. */
const presidium = seated("chair", "coordinator");
const planners = planning("coordinator", "chair");
const voters = seated("chair", "committee_member");
const followingConditions = [
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "leasing_manager",
  "legal",
  "auditor",
] as const;
const ruleReaders = ["administrator", "coordinator", "chair", "auditor"] as const;
const comparing = [
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "leasing_manager",
  "auditor",
] as const;
const only = (...roles: StaffRole[]) => staff(...roles);

/** The staff's addresses, for the table of all. */
export const staffRoutes: Record<string, Route> = {
  "/admin": { get: staff() },
  "/admin/applications": { get: only(...readers) },
  "/admin/applications/:id": {
    ...staffApplication,
    intents: { extend_clarification: submittedReaders },
  },
  "/admin/applications/:id/clarification": {
    ...staffApplication,
    intents: {
      add_question: submittedReaders,
      remove_question: submittedReaders,
      request_clarification: submittedReaders,
    },
  },
  "/admin/applications/:id/answers": content,
  "/admin/applications/:id/documents": content,
  "/admin/applications/:id/files/:file": content,
  "/admin/applications/:id/files/:file/view": content,
  "/admin/applications/:id/screening": {
    ...staffApplication,
    intents: {
      save_screening: coordinators,
      admit: submittedReaders,
      refuse_admission: submittedReaders,
    },
  },
  "/admin/applications/:id/technical": {
    ...staffApplication,
    intents: {
      save_sheet: engineers,
      accept_rest: engineers,
      complete_technical: submittedReaders,
    },
  },
  "/admin/applications/:id/decision": staffApplication,
  "/admin/applications/:id/history": staffApplication,
  // The scene's applications have no conditions yet.
  "/admin/applications/:id/conditions": {
    ...staffApplication,
    get: conditionsReaders,
    intents: {
      accept_proof: absent(conditionsReaders),
      return_proof: absent(conditionsReaders),
      record_fulfilled: absent(conditionsReaders),
      waive_condition: absent(conditionsReaders),
    },
  },
  "/admin/conditions": { get: only(...followingConditions) },
  "/admin/applications/:id/reviews": {
    ...staffApplication,
    get: assignmentsReaders,
    intents: {
      invite_experts: assigners,
      remind_expert: assigners,
      revoke_assignment: assigners,
      replace_expert: assigners,
      confirm_conflict: absent(assignmentsReaders),
      dismiss_conflict: absent(assignmentsReaders),
      reopen_bulletin: assigners,
    },
  },
  "/admin/applications/:id/messages": {
    ...staffApplication,
    intents: { send_message: writersToApplicant, mark_read: submittedReaders },
  },
  "/admin/reviews": { get: only("expert", "external_expert") },
  "/admin/reviews/assign": {
    get: only("coordinator"),
    intents: { invite_experts: only("coordinator") },
  },
  // The scene's assignment is the external expert's.
  "/admin/reviews/:id": {
    get: known("external_expert"),
    none: absent(staff()),
    intents: {
      answer_invitation: known("external_expert"),
      save: known("external_expert"),
      submit_bulletin: known("external_expert"),
      save_conclusion: known("external_expert"),
      sign_conclusion: known("external_expert"),
      recuse: known("external_expert"),
    },
  },
  "/admin/settings/experts": { get: only("coordinator", "administrator") },
  "/admin/settings/experts/:id": {
    get: known("coordinator", "administrator", "external_expert"),
    none: absent(staff()),
    intents: { save_profile: known("coordinator", "administrator", "external_expert") },
  },
  "/admin/applications/:id/versions/:n/:print": content,
  "/admin/applications/:id/versions/:n/:print/waiting": content,
  "/admin/reviews/conflicts": {
    get: only("coordinator", "administrator", "auditor"),
    intents: { confirm_conflict: only("coordinator"), dismiss_conflict: only("coordinator") },
  },
  "/admin/reviews/ties": {
    get: staff(),
    intents: { add_tie: staff(), remove_tie: staff(), declare_conflict: only(...readers) },
  },
  "/admin/committee": {
    get: committee,
    intents: { plan_session: planners },
  },
  "/admin/committee/:session": {
    ...session,
    intents: {
      edit_session: planners,
      add_item: planners,
      freeze_session: planners,
      open_session: presidium,
      mark_attendance: presidium,
      close_session: presidium,
      remove_item: planners,
      move_up: planners,
      move_down: planners,
    },
  },
  "/admin/committee/:session/comparison": session,
  "/admin/committee/:session/items/:item": {
    ...session,
    intents: {
      put_to_vote: presidium,
      add_condition: committee,
      cast_vote: voters,
      close_ballot: presidium,
      note_discussion: presidium,
      recuse: voters,
      postpone_item: presidium,
    },
  },
  "/admin/committee/:session/minutes": { ...session, intents: { sign_minutes: presidium } },
  "/admin/committee/:session/print/:print": session,
  "/admin/committee/letters": {
    get: committee,
    intents: { release_letters: planning("coordinator", "chair", "board") },
  },
  "/admin/committee/letters/:decision": {
    ...session,
    intents: { save_letter: planners },
  },
  "/admin/compare": { get: only(...comparing) },
  "/admin/compare.csv": { get: only(...comparing) },
  ...siteRoutes,
  ...scenarioRoutes,
  "/admin/audit": {
    get: only("administrator", "auditor"),
    intents: { verify_audit: only("administrator", "auditor") },
  },
  "/admin/settings/users": {
    get: only("administrator"),
    intents: { create_staff: only("administrator") },
  },
  "/admin/settings/users/:id": {
    get: only("administrator"),
    none: absent(only("administrator")),
    intents: {
      set_roles: only("administrator"),
      disable: only("administrator"),
      enable: only("administrator"),
      resend_link: only("administrator"),
    },
  },
  "/admin/settings/calendar": {
    get: only("administrator"),
    intents: {
      add_year: only("administrator"),
      change_year: only("administrator"),
      save_day: only("administrator"),
      remove_day: only("administrator"),
    },
  },
  "/admin/settings/files": {
    get: only("administrator"),
    intents: { change_limits: only("administrator"), scan_again: only("administrator") },
  },
  "/admin/settings/mail": {
    get: only("administrator"),
    intents: { retry_mail: only("administrator"), retry_all_mail: only("administrator") },
  },
  "/admin/settings/procedure": {
    get: only("administrator"),
    intents: { change_procedure: only("administrator") },
  },
  "/admin/settings/rules": { get: only(...ruleReaders) },
  "/admin/settings/rules/:kind": { get: only(...ruleReaders) },
  "/admin/settings/rules/:kind/edit": {
    get: only("administrator"),
    intents: {
      change_rules: only("administrator"),
      check_rules: only("administrator"),
      add_row: only("administrator"),
      remove_row: only("administrator"),
      move_up: only("administrator"),
      move_down: only("administrator"),
    },
  },
};
