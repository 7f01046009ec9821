import type { StaffRole } from "~/features/accounts";
import { readers } from "./cast";
import {
  absent,
  assigners,
  assignmentsReaders,
  committee,
  committeeOnly,
  contentReaders,
  coordinators,
  type Door,
  engineers,
  everybody,
  guests,
  known,
  members,
  nobody,
  ownEditors,
  ownMembers,
  ownOwner,
  ownPart,
  ownSubmitter,
  ownTypists,
  portalHome,
  registering,
  seated,
  signedIn,
  staff,
  submittedReaders,
  unverified,
  wanderers,
  writersToApplicant,
} from "./doors";

/** Which id an address is filled with: of something that exists, or of nothing. */
export type Filling = "own" | "draft" | "none";

export type Route = {
  get: Door;
  /** by filling, where it matters; `get` is for what exists */
  draft?: Door;
  none?: Door;
  /** what its forms can ask for, and who may; an empty name is a form without an intent */
  intents?: Record<string, Door>;
};

const application: Route = { get: ownMembers, draft: ownMembers, none: absent(members) };
const staffApplication: Route = {
  get: submittedReaders,
  draft: absent(staff()),
  none: absent(staff()),
};
const content: Route = { ...staffApplication, get: contentReaders };
const session: Route = { get: committee, none: absent(committee) };
/** In the scene's session the coordinator is the secretary, the member of the committee a member. */
const presidium = seated("chair", "coordinator");
const voters = seated("chair", "committee_member");
const only = (...roles: StaffRole[]) => staff(...roles);

/**
 * Every address of the portal and who finds what there. An address or an intent that is not listed
 * fails the run: whoever adds one says here who may use it. The lifecycle's own intents are not
 * repeated: they come from its table.
 */
export const routes: Record<string, Route> = {
  "/": { get: everybody },
  "/site": { get: everybody },
  "/eligibility": { get: everybody },
  "/faq": { get: everybody },
  "/privacy": { get: everybody },
  "/health/live": { get: everybody },
  "/health/ready": { get: everybody },
  "/demo/mailbox": { get: everybody },
  // the letters are whoever's; the scene has none of this id
  "/demo/mailbox/:id": { get: nobody },
  // Whoever has nothing to listen to is told so without words.
  "/live": { get: everybody },
  "/*": { get: nobody },
  "/language": { get: nobody, intents: { "": everybody } },
  "/login": { get: guests, intents: { "": everybody } },
  "/logout": { get: wanderers, intents: { "": everybody } },
  "/register": { get: registering, intents: { "": everybody } },
  "/verify-email": { get: unverified, intents: { confirm: everybody, resend: everybody } },
  "/forgot-password": { get: everybody, intents: { "": everybody } },
  "/reset-password": { get: everybody, intents: { "": everybody } },

  "/invitations/:token": {
    get: everybody,
    none: nobody,
    intents: { accept_invitation: everybody },
  },

  "/portal": { get: portalHome, intents: { mark_read: signedIn } },
  "/portal/account": {
    get: signedIn,
    intents: {
      profile: signedIn,
      password: signedIn,
      end_session: signedIn,
      end_all_sessions: signedIn,
      withdraw_consent: signedIn,
      notice_preferences: signedIn,
    },
  },
  "/portal/notices": { get: signedIn, intents: { mark_read: signedIn } },
  "/portal/account/data": { get: nobody, intents: { "": signedIn } },
  "/portal/organisation": {
    get: (persona) => (staff()(persona) === "page" ? "forbidden" : signedIn(persona)),
    intents: {
      set_role: ownOwner,
      remove_member: ownOwner,
      accept_join: ownOwner,
      decline_join: ownOwner,
      invite: ownOwner,
      resend_invitation: ownOwner,
      revoke_invitation: ownOwner,
      hand_over: ownOwner,
      leave: ownPart,
      accept_invitation: absent(signedIn),
    },
  },
  "/portal/organisation/documents": { get: members, intents: { archive: ownEditors } },
  "/portal/organisation/files/:file": { get: ownMembers, none: absent(members) },
  "/portal/organisation/files/:file/view": { get: ownMembers, none: absent(members) },
  "/portal/applications/new": { get: members, intents: { "": ownEditors } },
  "/portal/applications/:id": { ...application, intents: { confirm_section: ownEditors } },
  // Who sends the answers is the lifecycle's to say.
  "/portal/applications/:id/clarification": {
    ...application,
    intents: { save_answers: ownEditors, answer_clarification: ownMembers },
  },
  "/portal/applications/:id/sections/:section": {
    ...application,
    intents: { save: ownTypists, add_phase: ownTypists, remove_phase: ownTypists },
  },
  "/portal/applications/:id/documents": {
    ...application,
    intents: {
      upload: ownEditors,
      replace: ownEditors,
      attach: ownEditors,
      detach: ownEditors,
      set_dates: ownEditors,
      cancel_upload: ownEditors,
    },
  },
  "/portal/applications/:id/presence": { get: nobody, intents: { "": ownEditors } },
  "/portal/applications/:id/messages": {
    ...application,
    intents: { send_message: ownEditors, mark_read: ownMembers },
  },
  "/portal/applications/:id/files/:file": application,
  "/portal/applications/:id/files/:file/view": application,
  "/portal/applications/:id/submit": { ...application, intents: { submit: ownSubmitter } },
  "/portal/applications/:id/versions/:n": { ...application, draft: absent(members) },
  "/portal/applications/:id/versions/:n/:print": { ...application, draft: absent(members) },
  "/portal/applications/:id/versions/:n/:print/waiting": {
    ...application,
    draft: absent(members),
  },

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
  "/admin/applications/:id/reviews": {
    ...staffApplication,
    get: assignmentsReaders,
    intents: {
      invite_experts: assigners,
      remind_expert: assigners,
      revoke_assignment: assigners,
      replace_expert: assigners,
      confirm_conflict: absent(assigners),
      dismiss_conflict: absent(assigners),
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
    intents: { plan_session: seated("coordinator", "chair") },
  },
  "/admin/committee/:session": {
    ...session,
    intents: {
      edit_session: presidium,
      add_item: presidium,
      freeze_session: presidium,
      open_session: presidium,
      mark_attendance: presidium,
      close_session: presidium,
      remove_item: presidium,
      move_up: presidium,
      move_down: presidium,
    },
  },
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
    intents: { release_letters: seated("coordinator", "chair", "board") },
  },
  "/admin/committee/letters/:decision": {
    ...session,
    intents: { save_letter: seated("coordinator", "chair") },
  },
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
};

/** Who comes to a file of a message, by its circle, on either side of the portal. */
export const messageFiles: Record<"applicant" | "staff" | "committee", [string, Door][]> = {
  applicant: [
    ["/portal/applications/:id", ownMembers],
    ["/admin/applications/:id", submittedReaders],
  ],
  staff: [
    ["/portal/applications/:id", absent(members)],
    ["/admin/applications/:id", submittedReaders],
  ],
  committee: [
    ["/portal/applications/:id", absent(members)],
    ["/admin/applications/:id", committeeOnly],
  ],
};

/** Addresses whose forms take the lifecycle's steps. */
export const stepRoutes = [
  "/portal/applications/:id",
  "/admin/applications/:id",
  "/admin/applications/:id/decision",
] as const;
