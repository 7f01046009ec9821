/** A tag or a comment that does not end within so many characters is nothing that Office writes. */
const longest = 8_000_000;
const nameOf = /^\/?(?:[^\s/>:]{1,40}:)?([^\s/>:]+)/;

export type XmlListener = {
  /** `name` without its prefix; `attributes` as they stand in the tag */
  opened(name: string, attributes: string): void;
  closed(name: string): void;
  text(text: string): void;
};

/**
 * Tells of the tags and texts of an XML document as it comes, piece by piece, each character looked at once.
 * It checks no grammar: what two readers could take differently is told of as it stands.
 */
export class XmlTags {
  #held = "";

  constructor(private readonly listener: XmlListener) {}

  /** False when the document is none that can be read in this way. */
  take(piece: string): boolean {
    const text = this.#held + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      if (open > at || open < 0) this.listener.text(text.slice(at, open < 0 ? undefined : open));
      if (open < 0) {
        this.#held = "";
        return true;
      }
      const end = this.#tell(text, open);
      if (end < 0) {
        this.#held = text.slice(open);
        return this.#held.length <= longest;
      }
      at = end;
    }
  }

  /** Tells of what begins here; where it ends, or -1 when that is still to come. */
  #tell(text: string, open: number): number {
    // What it is shows within nine characters: <![CDATA[
    if (text.length < open + 9 && !text.includes(">", open)) return -1;
    if (text.startsWith("<!--", open)) return endOf(text, "-->", open + 4);
    if (text.startsWith("<?", open)) return endOf(text, "?>", open + 2);
    if (text.startsWith("<![CDATA[", open)) {
      const end = endOf(text, "]]>", open + 9);
      if (end >= 0) this.listener.text(text.slice(open + 9, end - 3));
      return end;
    }
    const close = endOfTag(text, open + 1);
    if (close < 0) return -1;
    const tag = text.slice(open + 1, close);
    const found = nameOf.exec(tag);
    const name = found?.[1] ?? "";
    if (tag.startsWith("/")) this.listener.closed(name);
    else {
      this.listener.opened(name, tag.slice(found?.[0].length ?? 0));
      if (tag.endsWith("/")) this.listener.closed(name);
    }
    return close + 1;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where the tag's own ">" stands: those within quotation marks belong to its attributes. */
function endOfTag(text: string, from: number): number {
  const marks = /[>"']/g;
  marks.lastIndex = from;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[0] === ">") return found.index;
    const quoted = text.indexOf(found[0], found.index + 1);
    if (quoted < 0) return -1;
    marks.lastIndex = quoted + 1;
  }
  return -1;
}
