import { agreementRoutes } from "./agreements-table";
import {
  absent,
  committeeOnly,
  type Door,
  everybody,
  guests,
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
  signedIn,
  staff,
  submittedReaders,
  unverified,
  wanderers,
} from "./doors";
import { offerRoutes } from "./offers-table";
import type { Route } from "./route";
import { staffRoutes } from "./staff-table";

const application: Route = { get: ownMembers, draft: ownMembers, none: absent(members) };

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
  // The scene's applications have no conditions yet.
  "/portal/applications/:id/conditions": {
    ...application,
    intents: { send_proof: absent(ownEditors) },
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

  ...staffRoutes,
  ...offerRoutes,
  ...agreementRoutes,
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
