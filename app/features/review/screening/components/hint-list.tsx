import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { GateHint } from "../hints";

const icons = { good: CircleCheck, attention: TriangleAlert, neutral: Info };

/** What the data says, marked as a hint and never as an answer. */
export function HintList({ hints, title }: { hints: readonly GateHint[]; title?: string }) {
  const { t } = useTranslation("review-screening");
  if (hints.length === 0) return null;
  return (
    <div className="hints">
      <p className="hints__title">{title ?? t("hints.title")}</p>
      <ul className="hints__list">
        {hints.map(({ tone, code, params }) => {
          const Icon = icons[tone];
          const text = t(`hints.${code}`, params ?? {});
          return (
            <li key={text} className={`hints__item hints__item--${tone}`}>
              <Icon aria-hidden="true" />
              <span>
                {tone === "attention" && <span className="sr-only">{t("hints.attention")}: </span>}
                {text}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
