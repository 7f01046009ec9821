import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "~/ui";
import { PdfPage } from "./pdf-page";
import { PdfTools } from "./pdf-tools";

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const fit = zooms.indexOf(1);

type Opened = { document: PDFDocumentProxy; first: { width: number; height: number } };

/** A PDF in place, page under page; zoom 1 is the width of the frame. */
export function PdfViewer({ address }: { address: string }) {
  const { t } = useTranslation("documents");
  const [opened, setOpened] = useState<Opened | "failed" | null>(null);
  const [zoom, setZoom] = useState(fit);
  const [shown, setShown] = useState(1);
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);

  useEffect(() => {
    let leave = () => {};
    let left = false;
    const open = async () => {
      const { openPdf } = await import("./open-pdf.client");
      if (left) return;
      const task = openPdf(address);
      leave = () => void task.destroy();
      const document = await task.promise;
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      setOpened({ document, first: { width, height } });
    };
    open().catch(() => !left && setOpened("failed"));
    return () => {
      left = true;
      leave();
    };
  }, [address]);

  if (opened === "failed") {
    return (
      <Banner tone="danger" announce="alert" title={t("view.failed")}>
        {t("view.failedText")}
      </Banner>
    );
  }
  const pages = opened?.document.numPages ?? 0;
  const goTo = (page: number) => {
    const target = window.document.getElementById(`page-${page}`);
    target?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
  };
  return (
    <div className="pdf">
      {opened && (
        <PdfTools
          page={shown}
          pages={pages}
          percent={zooms[zoom] ?? 1}
          onGo={goTo}
          onLarger={zoom < zooms.length - 1 ? () => setZoom(zoom + 1) : undefined}
          onSmaller={zoom > 0 ? () => setZoom(zoom - 1) : undefined}
          onFit={() => setZoom(fit)}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged page is scrolled by keyboard */}
      <section className="pdf__frame" aria-label={t("view.pages")} tabIndex={0}>
        <div ref={frame} />
        {!opened && (
          <p className="pdf__loading" role="status">
            {t("view.loading")}
          </p>
        )}
        {opened &&
          room > 0 &&
          Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
            <PdfPage
              key={page}
              document={opened.document}
              number={page}
              label={t("view.page", { page, pages })}
              guess={opened.first}
              scale={(room / opened.first.width) * (zooms[zoom] ?? 1)}
              onShown={setShown}
            />
          ))}
      </section>
    </div>
  );
}

/** How wide an element is, followed as the window changes; 0 until it is known. */
function useWidth(element: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
