import type { Sample } from "~/features/applications";
import { inventedInn, inventedOgrn } from "../../prisma/seed/identity";

/** A sample as another, invented company would send it, so that two tests may use it side by side. */
export function inventedSample(sample: Sample, serial: number): Sample {
  const inn = inventedInn(40_000 + serial);
  const ogrn = inventedOgrn(40_000 + serial);
  const email = `owner${serial}@invented.example`;
  const { organisation, sections } = sample;
  return {
    ...sample,
    organisation: {
      ...organisation,
      name: `${organisation.name} ${serial}`,
      inn,
      ogrn,
      lei: "",
      owner: { ...organisation.owner, email },
    },
    sections: {
      ...sections,
      organisation: { ...sections.organisation, inn, ogrn, lei: "" },
      contacts: { ...sections.contacts, contact_email: email },
    },
  };
}
