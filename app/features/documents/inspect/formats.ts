/** What may be uploaded: how the name ends, what browsers call it, how it is called in messages. */
export const formats = {
  pdf: {
    extensions: ["pdf"],
    mediaType: "application/pdf",
    alsoCalled: ["application/x-pdf"],
    label: "PDF",
  },
  docx: {
    extensions: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    alsoCalled: [],
    label: "DOCX",
  },
  xlsx: {
    extensions: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    alsoCalled: [],
    label: "XLSX",
  },
  zip: {
    extensions: ["zip"],
    mediaType: "application/zip",
    alsoCalled: ["application/x-zip-compressed", "application/x-zip", "multipart/x-zip"],
    label: "ZIP",
  },
  png: {
    extensions: ["png"],
    mediaType: "image/png",
    alsoCalled: ["image/x-png"],
    label: "PNG",
  },
  jpg: {
    extensions: ["jpg", "jpeg"],
    mediaType: "image/jpeg",
    alsoCalled: ["image/jpg", "image/pjpeg"],
    label: "JPG",
  },
  sig: {
    extensions: ["sig", "sgn", "p7s"],
    mediaType: "application/pkcs7-signature",
    alsoCalled: ["application/x-pkcs7-signature", "application/pgp-signature", "text/plain"],
    label: "SIG",
  },
} as const satisfies Record<
  string,
  {
    extensions: readonly string[];
    mediaType: string;
    alsoCalled: readonly string[];
    label: string;
  }
>;

export type Format = keyof typeof formats;

/** Documents that people read; a detached signature goes only where one is asked for. */
export const allFormats = (Object.keys(formats) as Format[]).filter((format) => format !== "sig");

/** A browser that does not know a type says one of these, or nothing. */
const sayNothing = ["", "application/octet-stream", "binary/octet-stream", "application/unknown"];

/** The format that a file's name promises, if it is one we know. */
export function formatOfName(fileName: string): Format | null {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const known = Object.keys(formats) as Format[];
  return known.find((format) => has(formats[format].extensions, extension)) ?? null;
}

/** What people call the format of a media type that we wrote ourselves. */
export function labelOfMediaType(mediaType: string): string | null {
  return Object.values(formats).find((one) => one.mediaType === mediaType)?.label ?? null;
}

/** Whether the type a browser declared can be that of the format. */
export function mayBeDeclared(format: Format, declaredType: string): boolean {
  const declared = (declaredType.split(";")[0] ?? "").trim().toLowerCase();
  const { mediaType, alsoCalled } = formats[format];
  return has(sayNothing, declared) || declared === mediaType || has(alsoCalled, declared);
}

/** The `accept` attribute of a file field. */
export function acceptOf(allowed: readonly Format[]): string {
  const parts = allowed.flatMap((format) => [
    ...formats[format].extensions.map((extension) => `.${extension}`),
    formats[format].mediaType,
  ]);
  return parts.join(",");
}

/** The formats as people name them: «PDF, DOCX, JPG». */
export function labelsOf(allowed: readonly Format[]): string {
  return allowed.map((format) => formats[format].label).join(", ");
}

function has(list: readonly string[], value: string): boolean {
  return list.includes(value);
}
