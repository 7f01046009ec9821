import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import type { MailboxMessage } from "~/platform/mailer.server";
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  FilterBar,
  PageHeader,
  Stack,
  TextField,
} from "~/ui";

/** Letters that would have been sent, newest first, with their links alive. */
export function MailboxPage({ to, letters }: { to: string; letters: MailboxMessage[] }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  return (
    <>
      <PageHeader compact title={t("mailbox.title")} lead={t("mailbox.lead")} />
      <FilterBar
        label={t("mailbox.filters")}
        action="/demo/mailbox"
        actions={
          <>
            <Button>{t("mailbox.show")}</Button>
            {to && (
              <ButtonLink href="/demo/mailbox" variant="quiet">
                {t("mailbox.all")}
              </ButtonLink>
            )}
          </>
        }
      >
        <TextField name="to" type="email" label={t("mailbox.to")} defaultValue={to} />
      </FilterBar>
      {letters.length === 0 && (
        <EmptyState title={t("mailbox.emptyTitle")}>
          <p>{t("mailbox.emptyText")}</p>
        </EmptyState>
      )}
      <Stack gap="tight">
        {letters.map((letter) => (
          <Card key={letter.id} title={letter.subject}>
            <p className="mb-3 text-sm text-ink-soft">
              {t("mailbox.recipient", { recipient: letter.recipient })} ·{" "}
              {formatDateTime(letter.createdAt, locale)}
              {letter.html && (
                <>
                  {" · "}
                  <a href={`/demo/mailbox/${letter.id}`}>{t("mailbox.html")}</a>
                </>
              )}
            </p>
            <p className="break-words whitespace-pre-line">
              <Linked text={letter.text} />
            </p>
          </Card>
        ))}
      </Stack>
    </>
  );
}

/** Text with its addresses as links. */
function Linked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
