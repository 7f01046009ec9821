import { useTranslation } from "react-i18next";
import { Disclosure } from "~/ui";
import { MessageText } from "./message-text";

/** How to format a message, each sign beside what becomes of it. */
export function FormatHint() {
  const { t } = useTranslation("messages");
  const examples = [
    `**${t("format.bold")}**`,
    `*${t("format.italic")}*`,
    `- ${t("format.item")}`,
    `1. ${t("format.step")}`,
    `> ${t("format.quote")}`,
    `\`${t("format.code")}\``,
    `[${t("format.link")}](https://imc.example)`,
  ];
  return (
    <Disclosure summary={t("format.summary")}>
      <p>{t("format.lead")}</p>
      <table className="format-table">
        <thead>
          <tr>
            <th scope="col">{t("format.typed")}</th>
            <th scope="col">{t("format.shown")}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((typed) => (
            <tr key={typed}>
              <td>
                <code>{typed}</code>
              </td>
              <td className="message__body">
                <MessageText body={typed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("format.linkNote")}</p>
    </Disclosure>
  );
}
