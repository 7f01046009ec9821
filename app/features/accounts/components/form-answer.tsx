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
 * page. Codes are looked up under `errors` of the namespaces, in their order.
 */
export function useFormAnswer(
  answer: FormAnswer | undefined,
  namespaces: readonly string[],
  fieldIds: Readonly<Record<string, string>> = {},
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
  const named = Object.entries(fields).map(([name, refusal]) => ({
    field: fieldIds[name] ?? name,
    message: say(refusal),
  }));
  const summary =
    answer && named.length === 0 ? (
      <Banner tone="danger" announce="alert" title={say(answer.refusal)} />
    ) : (
      <ErrorSummary title={t(`${namespaces[0]}:errors.summary`)} errors={named} />
    );
  return { errorOf, summary };
}
