import type { CSSProperties, ReactNode } from "react";
import type { Locale } from "~/platform/i18n";

export type LetterParts = {
  locale: Locale;
  title: string;
  brand: string;
  /** what is said, a paragraph each; line breaks inside are kept */
  paragraphs: readonly string[];
  action?: { label: string; href: string };
  /** grouped lines of a digest */
  groups?: readonly { title: string; lines: readonly { text: string; href: string }[] }[];
  /** why it was sent and what may be done about it */
  reason: string;
  preferences?: { label: string; href: string };
};

/**
 * Mail programs know little CSS: tables, styles on the elements, no pictures, nothing from elsewhere.
 * The one style sheet turns the colours for those who read in the dark; without it all is readable too.
 */
const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { background: #0b1f1e !important; }
  .sheet { background: #12302e !important; border-color: #2c5653 !important; }
  .ink { color: #eef4f2 !important; }
  .soft { color: #b9d0cb !important; }
  .act { background: #7fc9b8 !important; }
  .act a { color: #08302b !important; }
}`;

const font = "'Commissioner', 'Segoe UI', Roboto, Arial, sans-serif";
const text = (size: number, color: string): CSSProperties => ({
  margin: 0,
  fontFamily: font,
  fontSize: size,
  lineHeight: 1.5,
  color,
});

export function LetterLayout(parts: LetterParts) {
  return (
    <html lang={parts.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{parts.title}</title>
        <style>{dark}</style>
      </head>
      <body className="ground" style={{ margin: 0, padding: 0, background: "#f3f6f5" }}>
        <Table className="ground" style={{ background: "#f3f6f5" }}>
          <td align="center" style={{ padding: "24px 12px" }}>
            <Sheet {...parts} />
          </td>
        </Table>
      </body>
    </html>
  );
}

function Sheet({ title, brand, paragraphs, groups, action, reason, preferences }: LetterParts) {
  return (
    <>
      <Table
        className="sheet"
        style={{
          maxWidth: 600,
          background: "#ffffff",
          border: "1px solid #d3ddda",
          borderRadius: 6,
        }}
      >
        <td align="left" style={{ padding: "28px 28px 32px" }}>
          <p className="soft" style={{ ...text(14, "#415a57"), marginBottom: 20 }}>
            {brand}
          </p>
          <h1
            className="ink"
            style={{ ...text(22, "#0d2524"), fontWeight: 600, lineHeight: 1.3, marginBottom: 16 }}
          >
            {title}
          </h1>
          {paragraphs.map((paragraph) => (
            <p
              key={paragraph}
              className="ink"
              style={{ ...text(16, "#0d2524"), marginBottom: 14, whiteSpace: "pre-line" }}
            >
              {paragraph}
            </p>
          ))}
          {groups?.map((group) => (
            <Group key={group.title} {...group} />
          ))}
          {action && <Action {...action} />}
        </td>
      </Table>
      <Table style={{ maxWidth: 600 }}>
        <td align="left" style={{ padding: "16px 28px" }}>
          <p className="soft" style={text(13, "#415a57")}>
            {reason}
            {preferences && (
              <>
                {" "}
                <a className="soft" href={preferences.href} style={{ color: "#415a57" }}>
                  {preferences.label}
                </a>
              </>
            )}
          </p>
        </td>
      </Table>
    </>
  );
}

function Group({ title, lines }: NonNullable<LetterParts["groups"]>[number]) {
  return (
    <>
      <h2 className="ink" style={{ ...text(16, "#0d2524"), fontWeight: 600, margin: "18px 0 6px" }}>
        {title}
      </h2>
      {lines.map((line) => (
        <p
          key={line.text + line.href}
          className="ink"
          style={{ ...text(15, "#0d2524"), marginBottom: 6 }}
        >
          <a className="ink" href={line.href} style={{ color: "#0b6357" }}>
            {line.text}
          </a>
        </p>
      ))}
    </>
  );
}

function Action({ label, href }: NonNullable<LetterParts["action"]>) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ marginTop: 22 }}>
      <tbody>
        <tr>
          <td className="act" style={{ background: "#0b6357", borderRadius: 4 }}>
            <a
              href={href}
              style={{
                ...text(16, "#ffffff"),
                display: "inline-block",
                padding: "11px 22px",
                fontWeight: 600,
                textDecoration: "none",
              }}
            >
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Table({
  className,
  style,
  children,
}: {
  className?: string;
  style: CSSProperties;
  children: ReactNode;
}) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      className={className}
      style={style}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}
