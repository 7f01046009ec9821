import type { Locale } from "./platform/i18n";
import { translator } from "./platform/i18n/i18n.server";
import stylesheet from "./tailwind.css?url";

type Bare = {
  locale: Locale;
  status: number;
  title: string;
  text: string;
  back: { href: string; label: string };
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page without the portal's frame, for an address that answers with a file when all is well. */
export function barePage({ locale, status, title, text, back }: Bare): Response {
  const siteName = translator(locale, "ui")("brand.name");
  const html = `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${escaped(siteName)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${escaped(stylesheet)}">
</head>
<body>
<main class="page-width bare-page">
<p class="eyebrow">${escaped(siteName)}</p>
<h1>${escaped(title)}</h1>
<p class="page-header__lead">${escaped(text)}</p>
<p><a href="${escaped(back.href)}">${escaped(back.label)}</a></p>
</main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
