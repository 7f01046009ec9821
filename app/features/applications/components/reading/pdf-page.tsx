import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";

type Size = { width: number; height: number };

/** A canvas larger than this is not drawn by every browser. */
const mostPixels = 16_000_000;

/** One page: an empty sheet until it comes near the screen, then its picture with its text above it. */
export function PdfPage({
  document,
  number,
  label,
  guess,
  scale,
  onShown,
}: {
  document: PDFDocumentProxy;
  number: number;
  label: string;
  /** how large a page is at scale 1, until it is known */
  guess: Size;
  scale: number;
  onShown: (page: number) => void;
}) {
  const sheet = useRef<HTMLElement>(null);
  const [near, setNear] = useState(number === 1);
  const [size, setSize] = useState(guess);

  useEffect(() => {
    if (!sheet.current) return;
    const closeBy = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: "800px 0px",
    });
    const inTheMiddle = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && onShown(number),
      { rootMargin: "-40% 0px -60% 0px" },
    );
    closeBy.observe(sheet.current);
    inTheMiddle.observe(sheet.current);
    return () => {
      closeBy.disconnect();
      inTheMiddle.disconnect();
    };
  }, [number, onShown]);

  useEffect(() => {
    const holder = sheet.current?.firstElementChild;
    if (!near || !holder) return;
    const drawing = draw(document, number, scale, holder, setSize);
    return () => {
      drawing.stop();
      holder.replaceChildren();
    };
  }, [document, number, scale, near]);

  return (
    <section
      ref={sheet}
      className="pdf__page"
      id={`page-${number}`}
      aria-label={label}
      tabIndex={-1}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      <div className="pdf__drawing" />
    </section>
  );
}

function draw(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  holder: Element,
  learn: (size: Size) => void,
): { stop(): void } {
  let stop = () => {};
  let stopped = false;
  const work = async () => {
    const { TextLayer } = await import("./open-pdf.client");
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    learn({ width, height });
    if (stopped) return;
    const viewport = page.getViewport({ scale });
    const finest = Math.sqrt(mostPixels / (viewport.width * viewport.height));
    const density = Math.min(window.devicePixelRatio || 1, finest);
    const canvas = window.document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    canvas.setAttribute("aria-hidden", "true");
    const text = window.document.createElement("div");
    text.className = "textLayer";
    text.style.setProperty("--total-scale-factor", String(scale));
    holder.replaceChildren(canvas, text);
    const picture = page.render({
      canvas,
      viewport,
      transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
    });
    const words = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: text,
      viewport,
    });
    stop = () => {
      picture.cancel();
      words.cancel();
    };
    await Promise.all([picture.promise, words.render()]);
  };
  // A page that cannot be drawn stays an empty sheet; scrolling away cancels drawing.
  work().catch(() => {});
  return {
    stop() {
      stopped = true;
      stop();
    },
  };
}
