import type { PostProcessorModule } from "i18next";

/** A Russian date ends with «г.»: where a sentence ends with it, its own full stop is left out. */
export const oneStop: PostProcessorModule = {
  type: "postProcessor",
  name: "one_stop",
  process: (text) => text.replace(/(\d[\s\u00a0]г\.)\.(?!\.)/g, "$1"),
};
