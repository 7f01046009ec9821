import { describe, expect, it } from "vitest";
import {
  AllocationState,
  DecisionState,
  OfferState,
  ScenarioState,
  SessionState,
} from "~/generated/prisma/enums";
import { locales } from "~/platform/i18n";
import { i18nOf } from "~/platform/i18n/i18n.server";
import { stateMessage } from "./audit-states";

const kinds = {
  "allocation.held": AllocationState,
  "decision.released": DecisionState,
  "offer.issued": OfferState,
  "scenario.frozen": ScenarioState,
  "session.opened": SessionState,
};

describe("the states that the record tells of", () => {
  it.each(Object.entries(kinds))("have words in both languages: %s", (action, states) => {
    for (const state of Object.values(states)) {
      for (const locale of locales) {
        const message = stateMessage(action, state) ?? "";
        expect(i18nOf(locale).exists(message), `${locale} ${message}`).toBe(true);
      }
    }
  });

  it("are an application's own where an action is about nothing else", () => {
    expect(stateMessage("application.moved", "approved")).toBeNull();
    expect(stateMessage("toString", "approved")).toBeNull();
  });
});
