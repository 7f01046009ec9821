import { samples } from "~/features/applications";
import { Applicant } from "../support/company";
import { inventedSample } from "../support/invented-sample";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

test("a second registration of a company asks its owner, who lets one in and not the other", async ({
  visit,
}) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { actorOf } = await import("../../prisma/seed/people");
  const sample = inventedSample(samples.startup, 3);
  const owner = new Applicant(await visit(), sample);
  await owner.register();
  await owner.confirm();
  await owner.signIn();
  await makeDraft(await actorOf(owner.email));

  const join = async (email: string, full_name: string) => {
    const colleague = new Applicant(await visit(), sample);
    await colleague.register({ email, full_name });
    await colleague.confirm(email);
    await colleague.signIn(email);
    await colleague.visitor.reads(t("organisations:page.waiting"));
    await colleague.visitor.open("/portal");
    await colleague.visitor.reads(t("organisations:page.waiting"));
    await expect(
      colleague.visitor.page.getByText(sample.sections.project?.project_title as string),
    ).toHaveCount(0);
    return colleague.visitor;
  };
  const welcome = await join("anna@invented.example", "Анна Желанная");
  const stranger = await join("boris@invented.example", "Борис Посторонний");

  await owner.visitor.open("/portal");
  await owner.visitor.reads("Анна Желанная");
  await owner.visitor.open("/portal/organisation");
  await owner.visitor.reads("Анна Желанная", "Борис Посторонний");
  const decide = (name: string, button: string) => {
    const request = owner.visitor.page.locator("form").filter({ hasText: name });
    return owner.visitor.press(request.getByRole("button", { name: button }));
  };
  await decide("Анна Желанная", t("organisations:page.accept"));
  await owner.visitor.reads(t("organisations:page.accepted"));
  await decide("Борис Посторонний", t("organisations:page.decline"));
  await owner.visitor.reads(t("organisations:page.declined"));

  await welcome.open("/portal");
  await welcome.reads(sample.sections.project?.project_title as string);
  await stranger.open("/portal");
  await stranger.reads(t("organisations:page.refused"));
});
