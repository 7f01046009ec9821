import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../form/clean-text";
import { MessageText } from "./message-text";

const show = (body: string) => renderToStaticMarkup(<MessageText body={body} />);

const href = 'href="https?://[^"\\s]+"';
const allowed = new RegExp(
  `^<(?:/?(?:p|strong|em|ul|ol|li|blockquote|code|pre|a)|br/|ol start="\\d+"|p class="message__plain"|a ${href} target="_blank" rel="nofollow noopener")>$`,
  "i",
);

/** Whatever looks like a tag in the markup and is none of those allowed, with exactly those attributes. */
function strangeTags(html: string): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  return tags.filter((tag) => !allowed.test(tag));
}

/** Hostile and strange texts: scripts, entities, schemes, invisible and reversed letters, broken marks. */
const corpus = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "<svg/onload=alert(1)><svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  '<a href="javascript:alert(1)">x</a>',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<!--><script>alert(1)</script>--><![CDATA[<script>]]><?php x ?>",
  "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &#x3c;i&#x3e;",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1)) [x](java\tscript:alert(1)) [x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1)) [x](%6aavascript:alert(1)) [x](\u0001javascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=) [x](vbscript:x) [x](file:///etc/passwd) [x](blob:https://a/b)",
  "[x](//evil.example/a) [x](/portal/account) [x](../../admin) [x](#top) [x](mailto:a@b.example)",
  "<javascript:alert(1)> <data:text/html,x> <https://ok.example/>",
  "![x](https://evil.example/pixel.png) ![x][y]\n\n[y]: javascript:alert(1)",
  '[x](https://a.example/"onmouseover="alert(1)) [x](<https://a.example/ onclick=x>)',
  "[x](https://a.example 'title\" onclick=\"alert(1)') [https://bank.example](https://evil.example)",
  'https://a.example/"><script>alert(1)</script> http://a.example/`x`<b>',
  "[жми сюда](яваскрипт:alert(1)) [жми](јavascript:alert(1)) ｊａｖａｓｃｒｉｐｔ:alert(1)",
  "текст \u202eтпирксаваj\u202c \u2066x\u2069 ё е\u0308 \ufeff\u200b \u0000 \ud800",
  "https://пример.рф/путь?q=ё [кириллица](https://пример.рф) http://user:pass@a.example/",
  "```html\n<script>alert(1)</script>\n```\n~~~js onclick=alert(1)\nx\n~~~",
  "`<script>` ``x`y`` `\n`",
  "# заголовок\n===\n---\n***\n| a | b |\n|---|---|\n- [ ] x\n[^1]: y",
  "*_**__***нет пары [](https://a.example) [[[x]](https://a.example)](https://b.example)",
  "1. один\n2026. Год\n0) ноль\n999999999. x\n- а\n  > б\n    1. в",
];

describe("the text of a message", () => {
  it("reads paragraphs, line breaks, bold, italic, lists, quotations and code", () => {
    expect(show("Здравствуйте!\nПришлите **план** и _смету_.\n\n1. раз\n2. два\n\n- три")).toBe(
      "<p>Здравствуйте!<br/>\nПришлите <strong>план</strong> и <em>смету</em>.</p>\n" +
        "<ol>\n<li>раз</li>\n<li>два</li>\n</ol>\n<ul>\n<li>три</li>\n</ul>",
    );
    expect(show("> вы писали\n\nда, `п. 4`")).toBe(
      "<blockquote>\n<p>вы писали</p>\n</blockquote>\n<p>да, <code>п. 4</code></p>",
    );
  });

  it("links to sites only, says where a link with other words leads, keeps what follows an address", () => {
    const link = (url: string, text = url) =>
      `<a href="${url}" target="_blank" rel="nofollow noopener">${text}</a>`;
    expect(show("см. https://a.example/x_(y). И (http://b.example/z)")).toBe(
      `<p>см. ${link("https://a.example/x_(y)")}. И (${link("http://b.example/z")})</p>`,
    );
    expect(show("[банк](https://evil.example/x)")).toBe(
      `<p>${link("https://evil.example/x", "банк")} (evil.example)</p>`,
    );
    expect(show("[https://bank.example](https://evil.example/)")).toBe(
      `<p>${link("https://evil.example/", "https://bank.example")} (evil.example)</p>`,
    );
    expect(show("https://bank.example@evil.example/")).toContain("</a> (evil.example)");
    expect(show("[a](javascript:x) [b](/portal) [c](mailto:x@y)")).toBe("<p>a b c</p>");
  });

  it("keeps HTML, headings and rules as they were typed", () => {
    expect(show("# <b>Итог</b> &nbsp;\n---")).toBe(
      "<p># &lt;b&gt;Итог&lt;/b&gt; &amp;nbsp;<br/>\n---</p>",
    );
  });

  it.each(corpus)("makes nothing but the allowed elements and attributes of %j", (text) => {
    expect(strangeTags(show(text))).toEqual([]);
    expect(strangeTags(show(cleanText(text)))).toEqual([]);
  });

  it("makes nothing else of whatever is typed", () => {
    const marks = fc.constantFrom(
      ...["*", "_", "**", "`", "```", "[", "](", ")", "<", ">", "!", "#", "- ", "1. ", "> ", "\n"],
      ...["\n\n", "&#x3c;", "\\", "http://", "https://a.example", "javascript:", '"', "'", " "],
      ...["<svg onload=", "<a href=", "\u202e", "\u0308", "ё", "слово", "\t", "|", "~~", "://"],
    );
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(
          fc.oneof(
            marks,
            fc.string({ unit: "grapheme", maxLength: 8 }),
            fc.constantFrom(...corpus),
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(strangeTags(show(text))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it("shows letters and figures of ordinary sentences, whatever their order", () => {
    const word = fc.constantFrom(
      "площадь",
      "120",
      "м²",
      "ООО",
      "№5",
      "10:30",
      "ё",
      "GMP",
      "+7",
      "Зал-2",
    );
    const words = (html: string) =>
      html
        .replace(/<[^>]*>/g, " ")
        .split(/\s+/)
        .filter(Boolean);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (said) => {
        expect(words(show(said.join(" ")))).toEqual(said);
      }),
    );
  });

  it("costs little however it is drawn", () => {
    const size = 5_000;
    const units = [
      ">",
      "- ",
      "> ",
      "*a ",
      "**a_",
      "[",
      "[a](",
      "`",
      "_",
      "*x",
      "<",
      "\\",
      "x\n",
      "1. a\n",
    ];
    const drawn = [
      ...units.map((unit) => unit.repeat(size / unit.length)),
      `${"*".repeat(190)}a${"*".repeat(190)}`,
      Array.from({ length: 70 }, (_, depth) => `${" ".repeat(2 * depth)}- a`).join("\n"),
      Array.from({ length: 250 }, (_, depth) => `${">".repeat(depth % 12)} a`).join("\n"),
    ];
    show("первый раз");
    const begun = performance.now();
    for (const text of drawn) {
      const html = show(text);
      expect(strangeTags(html)).toEqual([]);
      expect(html.split(/<(?:ul|blockquote|strong|em)>/).length).toBeLessThan(3_000);
    }
    expect((performance.now() - begun) / drawn.length).toBeLessThan(400);
  });
});
