/** How a number that was stated of the signer stands to the one that is known of the party. */
export type Match = "same" | "differs" | "unknown";

type Numbers = { inn: string | null; ogrn: string | null };

const digits = (text: string | null): string => (text ?? "").replace(/\D/g, "");

function match(stated: string | null, known: string | null): Match {
  const [one, other] = [digits(stated), digits(known)];
  if (one === "" || other === "") return "unknown";
  return one === other ? "same" : "differs";
}

/** What was stated of the signer, beside what is known of the company that signs. */
export function matchSigner(stated: Numbers, party: Numbers): { inn: Match; ogrn: Match } {
  return { inn: match(stated.inn, party.inn), ogrn: match(stated.ogrn, party.ogrn) };
}
