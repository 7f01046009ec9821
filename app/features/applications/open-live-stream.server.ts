import type { Actor } from "~/features/accounts";
import { findSignedIn } from "~/features/accounts/index.server";
import { liveStream } from "~/platform/live-stream.server";
import { inTrip } from "~/platform/trip.server";
import { liveTopics } from "./live-topics.server";
import { barredFrom } from "./rights/reading-rights.server";

/** Nothing to listen to, for whatever reason: browsers do not ask again. */
const silence = () => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });

/**
 * The stream of what changes for the person who asks, and for one application if it is named.
 * It ends soon after the session does, or when they may hear something else than before. Of applications
 * that the person is barred from nothing passes, not even that something happened.
 */
export async function openLiveStream(
  request: Request,
  applicationId: string | null,
  unsent: () => number,
): Promise<Response> {
  const signedIn = await findSignedIn(request);
  if (!signedIn?.emailVerified) return silence();
  const topics = await liveTopics(signedIn.actor, applicationId);
  if (!topics) return silence();
  let barred = await barredFrom(signedIn.actor.userId);
  const stillHears = async (actor: Actor | undefined) => {
    if (!actor) return false;
    barred = await barredFrom(actor.userId);
    return (await liveTopics(actor, applicationId))?.join() === topics.join();
  };
  return liveStream(
    request,
    {
      key: signedIn.sessionId,
      topics,
      hides: ({ ref }) => ref !== undefined && ref !== applicationId && barred.has(ref),
      // A trip of its own: what was looked up for the request is what it was then.
      mayStay: () => inTrip(async () => stillHears((await findSignedIn(request))?.actor)),
    },
    unsent,
  );
}
