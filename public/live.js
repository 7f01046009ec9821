// Renews the parts of a page marked data-live="name" when the server says that something changed.
// Never what somebody is working in: then a line offers to load the page anew.
const line = document.getElementById("live");
const root = document.documentElement;
const application = /\/applications\/([\da-f-]{36})/.exec(location.pathname)?.[1];
let since = Number(document.querySelector("script[data-since]").dataset.since);
let source;
let failures = 0;
let waiting;
let renewedAt = 0;

const typed = (field) =>
  field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : field.options
      ? [...field.options].some((one) => one.selected !== one.defaultSelected && one.value)
      : field.defaultValue !== undefined && field.value !== field.defaultValue;

const busy = (part) =>
  "refused" in root.dataset ||
  (part.contains(document.activeElement) && document.activeElement !== part) ||
  part.querySelector("dialog[open]") ||
  ("liveActs" in part.dataset && part.querySelector("form")) ||
  [...part.querySelectorAll("input,textarea,select")].some(typed);

// What a reader has unfolded stays unfolded.
const keepOpen = (part, fresh) => {
  const folds = fresh.querySelectorAll("details");
  part.querySelectorAll("details").forEach((fold, at) => {
    if (folds[at]) folds[at].open = fold.open;
  });
};

const partsOf = (place) => [...place.querySelectorAll("[data-live]")];
const names = (parts) => parts.map((part) => part.dataset.live).join();

function offer() {
  line.querySelector("p").hidden = false;
}

async function renew() {
  waiting = undefined;
  const asked = Date.now();
  renewedAt = asked;
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (answer.redirected || !answer.ok) return offer();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = partsOf(page);
  const parts = partsOf(document);
  let renewed = false;
  if (names(fresh) !== names(parts)) return offer();
  for (const [at, part] of parts.entries()) {
    const next = fresh[at];
    keepOpen(part, next);
    if (part.isEqualNode(next)) continue;
    if (busy(part)) offer();
    else {
      part.replaceWith(next);
      renewed ||= !("liveQuiet" in next.dataset);
    }
  }
  if (!renewed) return;
  document.title = page.title;
  line.querySelector("span")?.remove();
  line.append(Object.assign(document.createElement("span"), { className: "sr-only", textContent: line.dataset.renewed }));
}

function soon() {
  waiting ??= setTimeout(() => renew().catch(() => {}), Math.max(300, renewedAt + 1000 - Date.now()));
}

// Hidden pages hold no connection: a browser has few. Coming back, they hear what they missed.
function listen() {
  if (document.hidden) {
    source?.close();
    source = undefined;
    return;
  }
  if (source) return;
  const query = new URLSearchParams({ since, ...(application && { application }) });
  source = new EventSource(`/live?${query}`);
  source.onopen = () => {
    failures = 0;
  };
  source.onmessage = ({ lastEventId }) => {
    since = Number(lastEventId) || since;
    soon();
  };
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    source = undefined;
    failures += 1;
    if (failures < 6) setTimeout(listen, 15_000 * 2 ** failures);
  };
}

addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  source = undefined;
  listen();
});
listen();
