import { useTranslation } from "react-i18next";
import { Button, ButtonRow, Disclosure, Select, Stack, TextArea } from "~/ui";
import type { TypedReviews } from "../../assignments/post-reviews.server";
import type { ShownAssignment } from "../../assignments/reviews-page.server";
import { assignmentStates } from "../../assignments/standing";
import type { Candidate } from "../../proposal/candidates";

/** What the coordinator can do about one assignment: remind, end, replace; nothing once a bulletin is in. */
export function AssignmentActions({
  assignment,
  candidates,
  refused,
}: {
  assignment: ShownAssignment;
  candidates: readonly Candidate[];
  refused: { typed: TypedReviews; errorOf: (name: string) => string | undefined } | null;
}) {
  const { t } = useTranslation("review-experts");
  const { open } = assignmentStates[assignment.state];
  if (assignment.state === "submitted" || assignment.replacedBy) return null;
  const hidden = (
    <span className="sr-only"> — {t("page.actHidden", { name: assignment.expert.name })}</span>
  );
  const id = (name: string) => `${name}-${assignment.id}`;
  const free = candidates.filter(({ obstacle }) => obstacle === null);
  return (
    <Stack gap="tight">
      {open && (
        <form method="post">
          <input type="hidden" name="assignment" value={assignment.id} />
          <Button name="intent" value="remind_expert" variant="secondary" size="small">
            {t("page.remind")}
            {hidden}
          </Button>
        </form>
      )}
      <Disclosure
        open={refused !== null}
        summary={
          <>
            {t(open ? "page.revokeTitle" : "page.replaceTitle")}
            {hidden}
          </>
        }
      >
        <form method="post" noValidate>
          <input type="hidden" name="assignment" value={assignment.id} />
          <Stack gap="tight">
            {open && (
              <TextArea
                name="comment"
                id={refused ? "comment" : id("comment")}
                rows={2}
                label={t("page.revokeReason")}
                hint={t("page.revokeHint")}
                error={refused?.errorOf("comment")}
                defaultValue={refused?.typed.comment}
              />
            )}
            <Select
              name="expert"
              id={refused ? "expert" : id("expert")}
              label={t("page.newExpert")}
              placeholder={t("page.chooseExpert")}
              error={refused?.errorOf("expert")}
              defaultValue={refused?.typed.expert}
              options={free.map((one) => ({
                value: one.id,
                label: `${one.name} (${t("loadOf", { load: one.load, cap: one.cap })})`,
              }))}
            />
            <ButtonRow>
              <Button name="intent" value="replace_expert" variant="secondary" size="small">
                {t("page.replace")}
              </Button>
              {open && (
                <Button name="intent" value="revoke_assignment" variant="danger" size="small">
                  {t("page.revoke")}
                </Button>
              )}
            </ButtonRow>
          </Stack>
        </form>
      </Disclosure>
    </Stack>
  );
}
