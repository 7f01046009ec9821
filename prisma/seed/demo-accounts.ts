/** The one password of the demo's accounts; printed by the command and in the README. */
export const demoPassword = "Demo-2026-portal";

/** Who may sign in to the demo, with what they are. */
export const demoAccounts = [
  { email: "owner@kletmed.example", role: "startup, owner" },
  { email: "editor@kletmed.example", role: "startup, editor" },
  { email: "viewer@kletmed.example", role: "startup, viewer" },
  { email: "owner@sterifarm.example", role: "pharma company, owner" },
  { email: "owner@biocapital.example", role: "investor, owner" },
  { email: "owner16@demo.example", role: "company with an offer, owner" },
  { email: "owner20@demo.example", role: "company with an agreement under way, owner" },
  { email: "owner23@demo.example", role: "resident of the site, owner" },
  { email: "coordinator@imc.example", role: "coordinator" },
  { email: "engineer@imc.example", role: "technical reviewer" },
  { email: "expert1@imc.example", role: "expert" },
  { email: "expert2@imc.example", role: "expert" },
  { email: "expert3@imc.example", role: "external expert" },
  { email: "chair@imc.example", role: "committee chair" },
  { email: "member1@imc.example", role: "committee member" },
  { email: "member2@imc.example", role: "committee member" },
  { email: "board@imc.example", role: "supervisory board" },
  { email: "legal2@imc.example", role: "lawyer, for approvals" },
  { email: "coordinator2@imc.example", role: "coordinator, for appeals" },
  { email: "member3@imc.example", role: "committee member, for appeals" },
  { email: "board2@imc.example", role: "supervisory board, for appeals" },
  { email: "leasing@imc.example", role: "leasing manager" },
  { email: "legal@imc.example", role: "legal" },
  { email: "admin@imc.example", role: "administrator" },
  { email: "auditor@imc.example", role: "auditor" },
] as const;
