import type { ReactNode } from "react";

/**
 * A part of a page that follows what happens without being loaded anew; it takes no room of its own.
 * The page must have the same parts in whatever state, also when one has nothing to show.
 * `acts`: its forms act on what their reader saw, so they are never exchanged under the hand.
 */
export function LivePart({
  name,
  acts = false,
  children,
}: {
  name: string;
  acts?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="live-part" data-live={name} data-live-acts={acts ? "" : undefined}>
      {children}
    </div>
  );
}
