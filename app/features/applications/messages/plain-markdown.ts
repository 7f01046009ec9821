/** A node of the parsed text, as far as it is looked at here. */
type Node = { type: string; value?: string; url?: string; children?: Node[] };

/** What a message may use of Markdown's marks; everything else stays as it was typed. */
const unused = [
  "headingAtx",
  "setextUnderline",
  "thematicBreak",
  "htmlFlow",
  "htmlText",
  "definition",
  "labelStartImage",
  "codeIndented",
  "characterReference",
  "hardBreakEscape",
  "hardBreakTrailing",
];

const address = /https?:\/\/[^\s<>«»"'`]+/gi;
const trailing = /[.,:;!?…*_~)\]}]+$/;

/** Lists in quotations in lists: deeper than this nobody writes by intent. */
const depthLimit = 12;
/** Marks beyond which reading a text would cost more than its length. */
const markLimit = 400;
const lineLimit = 300;

/**
 * Reads paragraphs, line breaks, bold and italic, lists, quotations, code and links, with bare
 * addresses as links. HTML, pictures and headings are not read: they stay text.
 */
export function plainMarkdown(this: { data(): object }) {
  const data = this.data() as { micromarkExtensions?: object[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: unused } }];
  return (tree: Node, file: { value: unknown }) => {
    if (depthOf(tree) > 2 * depthLimit) {
      tree.children = [{ type: "paragraph", children: [{ type: "text", value: `${file.value}` }] }];
    }
    reshape(tree, false);
  };
}

function depthOf(tree: Node): number {
  let depth = 0;
  let level: Node[] = [tree];
  while (level.length > 0) {
    level = level.flatMap((node) => node.children ?? []);
    depth += 1;
  }
  return depth;
}

function reshape(node: Node, linked: boolean): void {
  if (!node.children) return;
  node.children = node.children.flatMap((child) => {
    if (child.type === "text") return textNodes(child.value ?? "", linked);
    reshape(child, linked || child.type === "link");
    return [child];
  });
}

/** A text with its line ends as breaks and, outside of links, its addresses as links. */
function textNodes(text: string, linked: boolean): Node[] {
  const nodes: Node[] = [];
  text.split("\n").forEach((line, index) => {
    if (index > 0) nodes.push({ type: "break" });
    nodes.push(...(linked ? [{ type: "text", value: line }] : withLinks(line)));
  });
  return nodes;
}

function withLinks(line: string): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of line.matchAll(address)) {
    const url = cutTail(match[0]);
    if (!isWebAddress(url)) continue;
    if (match.index > end) nodes.push({ type: "text", value: line.slice(end, match.index) });
    nodes.push({ type: "link", url, children: [{ type: "text", value: url }] });
    end = match.index + url.length;
  }
  if (end < line.length) nodes.push({ type: "text", value: line.slice(end) });
  return nodes;
}

/** Punctuation after an address belongs to the sentence; a bracket that the address opened is its own. */
function cutTail(url: string): string {
  const [tail = ""] = trailing.exec(url) ?? [];
  const bare = url.slice(0, url.length - tail.length);
  return tail.startsWith(")") && bare.split("(").length > bare.split(")").length
    ? `${bare})`
    : bare;
}

/** Whether a link may lead there: to a site of the web, by its full address. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(url) && URL.canParse(url);
}

const opener = /^[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/;

/**
 * Whether a text is rather drawn with marks than formatted by them: then it is shown as typed, so that
 * no message makes the page of its conversation slow.
 */
export function isIntricate(text: string): boolean {
  const marks = text.match(/[*_`[\]<]/g)?.length ?? 0;
  const lines = text.split("\n");
  return marks > markLimit || lines.length > lineLimit || lines.some(opensTooMuch);
}

function opensTooMuch(line: string): boolean {
  let rest = line;
  for (let depth = 0; depth <= depthLimit; depth++) {
    const [mark] = opener.exec(rest) ?? [];
    if (!mark) return false;
    rest = rest.slice(mark.length);
  }
  return true;
}
