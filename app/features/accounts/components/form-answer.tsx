import { useTranslation } from "react-i18next";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, ErrorSummary } from "~/ui";

/** What an action gives back when it refused, with the values to show again; see `respond`. */
export type FormAnswer = {
  refusal: Refusal;
  fields: FieldErrors;
  values?: Partial<Record<string, string>>;
};

/**
 * The words for a refused form: `errorOf(field)` for each field and `summary` for the top of the
 * page. Codes are looked up under `errors` of the namespaces, in their order; `order` names the
 * fields as they follow on the page.
 */
export function useFormAnswer(
  answer: FormAnswer | undefined,
  namespaces: readonly string[],
  order: readonly string[] = [],
) {
  const { t } = useTranslation([...namespaces]);
  const say = ({ code, params }: Refusal) =>
    t(
      namespaces.map((namespace) => `${namespace}:errors.${code}`),
      params,
    );
  const fields = answer?.fields ?? {};
  const errorOf = (name: string) => {
    const refusal = fields[name];
    return refusal && say(refusal);
  };
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const named = Object.entries(fields)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([field, refusal]) => ({ field, message: say(refusal) }));
  const summary =
    answer && named.length === 0 ? (
      <Banner tone="danger" announce="alert" title={say(answer.refusal)} />
    ) : (
      <ErrorSummary title={t(`${namespaces[0]}:errors.summary`)} errors={named} />
    );
  return { errorOf, summary };
}
