// Lets a reader zoom and move the drawing of a plan, and follow its time slider without leaving the page.
// Without it the drawing stands whole, its shapes are links and the slider is a form.
const frame = document.querySelector("[data-plan-zoom]");
const most = 8;

const drawing = () => frame.querySelector("[data-plan-drawing]");
const read = (svg) => svg.getAttribute("viewBox").split(" ").map(Number);

if (frame) {
  const whole = read(drawing());
  const [left, top, width, height] = whole;
  let view = [...whole];
  let grabbed = null;
  let moved = false;
  const fingers = new Map();

  const show = () => {
    const [x, y, w, h] = view;
    // Never out of the drawing.
    view = [
      Math.min(Math.max(x, left), left + width - w),
      Math.min(Math.max(y, top), top + height - h),
      w,
      h,
    ];
    drawing().setAttribute("viewBox", view.map((one) => Number(one.toFixed(2))).join(" "));
    frame.classList.toggle("plan-frame--near", view[2] < width);
  };

  const placeOf = (event) => {
    const box = drawing().getBoundingClientRect();
    return [
      view[0] + ((event.clientX - box.left) / box.width) * view[2],
      view[1] + ((event.clientY - box.top) / box.height) * view[3],
    ];
  };

  const middle = () => [view[0] + view[2] / 2, view[1] + view[3] / 2];

  const zoom = (by, [x, y] = middle()) => {
    const w = Math.min(width, Math.max(width / most, view[2] / by));
    const scale = w / view[2];
    view = [x - (x - view[0]) * scale, y - (y - view[1]) * scale, w, view[3] * scale];
    show();
  };

  const move = (x, y) => {
    view[0] += x * view[2];
    view[1] += y * view[3];
    show();
  };

  const back = () => {
    view = [...whole];
    show();
  };

  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", frame.dataset.planZoom);

  const keys = {
    "+": () => zoom(1.4),
    "=": () => zoom(1.4),
    "-": () => zoom(1 / 1.4),
    0: back,
    ArrowLeft: () => move(-0.15, 0),
    ArrowRight: () => move(0.15, 0),
    ArrowUp: () => move(0, -0.15),
    ArrowDown: () => move(0, 0.15),
  };
  frame.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    // Arrows scroll the page while there is nothing to move.
    if (event.key.startsWith("Arrow") && view[2] >= width) return;
    event.preventDefault();
    act();
  });

  // A focused shape is brought into view.
  frame.addEventListener("focusin", (event) => {
    if (event.target === frame || view[2] >= width || grabbed) return;
    const { x, y, width: w, height: h } = event.target.getBBox();
    view[0] = x + w / 2 - view[2] / 2;
    view[1] = y + h / 2 - view[3] / 2;
    show();
  });

  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== frame) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, placeOf(event));
    },
    { passive: false },
  );

  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event);
    moved = false;
    grabbed = placeOf(event);
  });
  const spread = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  };
  window.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    if (fingers.size === 2) {
      const wide = spread();
      fingers.set(event.pointerId, event);
      zoom(spread() / wide, placeOf(event));
      moved = true;
      return;
    }
    const far = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) > 4;
    if (view[2] >= width || (!moved && !far)) return;
    moved = true;
    const [x, y] = placeOf(event);
    view[0] -= x - grabbed[0];
    view[1] -= y - grabbed[1];
    show();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, (event) => {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) grabbed = null;
    });
  }
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  // Letting go of what was moved is no click on a building.
  frame.addEventListener(
    "click",
    (event) => {
      if (!moved) return;
      event.preventDefault();
      event.stopPropagation();
      moved = false;
    },
    true,
  );

  const buttons = document.querySelector("[data-plan-buttons]");
  buttons.hidden = false;
  const acts = { in: () => zoom(1.4), out: () => zoom(1 / 1.4), whole: back };
  buttons.addEventListener("click", (event) => acts[event.target.dataset.zoom]?.());

  // A renewed drawing stays as near as it was.
  new MutationObserver(show).observe(frame, { childList: true });
}

const time = document.querySelector("[data-plan-time]");
if (time) {
  const form = time.querySelector("form");
  const slider = form.querySelector("input[type=range]");
  const said = form.querySelector("output");
  const russian = document.documentElement.lang === "ru";
  let waiting;
  let asked = 0;

  const sayQuarter = (quarter) => {
    const year = Math.floor(quarter / 4);
    const number = quarter % 4;
    return russian
      ? `${["I", "II", "III", "IV"][number]}\u00a0кв. ${year}`
      : `Q${number + 1}\u00a0${year}`;
  };

  const renew = async () => {
    const turn = ++asked;
    const address = `${location.pathname}?${new URLSearchParams(new FormData(form))}`;
    const answer = await fetch(address, { headers: { accept: "text/html" } }).catch(() => null);
    if (turn !== asked) return;
    if (!answer?.ok || answer.redirected) return form.requestSubmit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (turn !== asked) return;
    const fresh = new Map(
      [...page.querySelectorAll("[data-plan-part]")].map((one) => [one.dataset.planPart, one]),
    );
    const parts = [...document.querySelectorAll("[data-plan-part]")];
    if (parts.some((part) => !fresh.has(part.dataset.planPart))) return form.requestSubmit();
    for (const part of parts) part.replaceChildren(...fresh.get(part.dataset.planPart).childNodes);
    history.replaceState(null, "", address);
  };

  time.classList.add("plan-time--live");
  slider.addEventListener("input", () => {
    const text = sayQuarter(Number(slider.value));
    said.textContent = text;
    slider.setAttribute("aria-valuetext", text);
    clearTimeout(waiting);
    waiting = setTimeout(renew, 200);
  });
}
