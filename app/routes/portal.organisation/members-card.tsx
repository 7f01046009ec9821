import { useTranslation } from "react-i18next";
import { type MemberRole, memberRoles } from "~/features/organisations";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  DataTable,
  DefinitionList,
  Disclosure,
  Select,
  Stack,
} from "~/ui";

type Member = {
  id: string;
  fullName: string;
  email: string;
  role: MemberRole;
  self: boolean;
};

/** Who belongs to the organisation; an owner changes roles and removes. */
export function MembersCard({
  id,
  members,
  owner,
}: {
  id: string;
  members: Member[];
  owner: boolean;
}) {
  const { t } = useTranslation("organisations");
  return (
    <Card title={t("page.members")}>
      <Stack>
        <DataTable
          caption={t("page.members")}
          captionHidden
          rows={members}
          rowKey={(member) => member.id}
          columns={[
            {
              key: "member",
              header: t("page.member"),
              rowHeader: true,
              cell: (member) => (
                <>
                  {member.fullName}
                  {member.self && ` (${t("page.you")})`}
                  <br />
                  <small className="font-normal">{member.email}</small>
                </>
              ),
            },
            { key: "role", header: t("page.role"), cell: (member) => t(`roles.${member.role}`) },
            ...(owner
              ? [
                  {
                    key: "change",
                    header: t("page.actions"),
                    cell: (member: Member) =>
                      !member.self && <ChangeMember id={id} member={member} />,
                  },
                ]
              : []),
          ]}
        />
        <DefinitionList
          items={memberRoles.map((role) => ({
            term: t(`roles.${role}`),
            value: t(`role_hints.${role}`),
          }))}
        />
      </Stack>
    </Card>
  );
}

function ChangeMember({ id, member }: { id: string; member: Member }) {
  const { t } = useTranslation("organisations");
  return (
    <Disclosure
      summary={
        <>
          {t("page.change")}
          <span className="sr-only"> {t("page.role_of", { name: member.fullName })}</span>
        </>
      }
    >
      <form method="post" action={`/portal/organisation?id=${id}`}>
        <Stack gap="tight">
          <input type="hidden" name="user" value={member.id} />
          <Select
            name="role"
            id={`role-${member.id}`}
            label={t("page.role")}
            defaultValue={member.role}
            hint={t("page.owner_warning")}
            options={memberRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          />
          <ButtonRow>
            <Button name="intent" value="set_role" size="small">
              {t("page.save_role")}
            </Button>
            <ButtonLink
              href={`/portal/organisation?id=${id}&step=remove&user=${member.id}`}
              variant="quiet"
              size="small"
            >
              {t("page.remove")}
            </ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Disclosure>
  );
}
