import { type Demand, meets } from "../demands/round-demands";
import type { Expert } from "../experts/expert";

/** An application that lacks experts. */
export type Wanting = {
  id: string;
  demands: readonly Demand[];
  /** competences of the project's own field, to choose the nearer of two equal experts */
  field: readonly string[];
  /** those who assess it already */
  have: readonly Expert[];
};

export type Pick = { applicationId: string; expertId: string };
export type Gap = { applicationId: string; demand: Demand; missing: number };
export type Proposal = { picks: Pick[]; gaps: Gap[] };

type Rules = {
  experts: readonly Expert[];
  /** whether records and absences let this expert take this application */
  mayTake: (expert: Expert, applicationId: string) => boolean;
};

/**
 * Who should assess which application: every demand met or named as a gap, nobody above their cap, and
 * loads as even as these rules let them be. The same input in any order gives the same proposal.
 */
export function propose(wanting: readonly Wanting[], rules: Rules): Proposal {
  const board = new Board(wanting, rules);
  for (const one of board.applications) for (const demand of one.demands) board.fill(one, demand);
  board.even();
  return board.result();
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

/** A pick that moves from its expert to another. */
type Step = { application: Wanting; from: Expert; to: Expert };

class Board {
  readonly applications: readonly Wanting[];
  readonly #experts: readonly Expert[];
  readonly #loads: Map<string, number>;
  readonly #picked = new Map<string, Set<Expert>>();
  readonly #able = new Map<string, readonly Expert[]>();

  constructor(wanting: readonly Wanting[], { experts, mayTake }: Rules) {
    this.#experts = [...experts].sort(byId);
    this.#loads = new Map(experts.map(({ id, load }) => [id, load]));
    for (const one of wanting) {
      this.#picked.set(one.id, new Set());
      const has = new Set(one.have.map(({ id }) => id));
      this.#able.set(
        one.id,
        this.#experts.filter((expert) => !has.has(expert.id) && mayTake(expert, one.id)),
      );
    }
    // The application with the fewest experts chooses first.
    this.applications = [...wanting].sort(
      (one, other) => this.#of(one).length - this.#of(other).length || byId(one, other),
    );
  }

  /** Finds experts until a demand is met or nobody is left who could meet it. */
  fill(application: Wanting, demand: Demand): void {
    while (this.#missing(application, demand) > 0) {
      const fit = this.#of(application).filter(
        (expert) => meets(demand, expert) && !this.#on(application).has(expert),
      );
      const free = fit.filter((expert) => this.#load(expert) < expert.cap);
      const chosen = this.#best(application, free) ?? this.#relieved(application, fit);
      if (!chosen) return;
      this.#on(application).add(chosen);
      this.#add(chosen, 1);
    }
  }

  /** Moves picks along chains from the more to the less loaded until no chain makes loads more even. */
  even(): void {
    for (;;) {
      const least = Math.min(...this.#experts.filter(this.#spare).map(this.#load));
      const heavy = this.#experts
        .filter((expert) => this.#load(expert) >= least + 2)
        .sort((one, other) => this.#load(other) - this.#load(one) || byId(one, other));
      let chain: Step[] | undefined;
      for (const from of heavy) {
        const lighter = (to: Expert) => this.#load(to) <= this.#load(from) - 2 && this.#spare(to);
        chain = this.#chain(from, lighter);
        if (chain) break;
      }
      if (!chain) return;
      this.#follow(chain);
    }
  }

  result(): Proposal {
    const inOrder = [...this.applications].sort(byId);
    return {
      picks: inOrder.flatMap((application) =>
        [...this.#on(application)]
          .sort(byId)
          .map((expert) => ({ applicationId: application.id, expertId: expert.id })),
      ),
      gaps: inOrder.flatMap((application) =>
        application.demands.flatMap((demand) => {
          const missing = this.#missing(application, demand);
          return missing > 0 ? [{ applicationId: application.id, demand, missing }] : [];
        }),
      ),
    };
  }

  /** The expert who meets most of what is still missing, then the least loaded, then the nearest to the field. */
  #best(application: Wanting, from: readonly Expert[]): Expert | undefined {
    const open = application.demands.filter((demand) => this.#missing(application, demand) > 0);
    const rank = (expert: Expert) => [
      -open.filter((demand) => meets(demand, expert)).length,
      this.#load(expert),
      -application.field.filter((code) => expert.competences.includes(code)).length,
    ];
    return [...from].sort((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      const at = a.findIndex((value, index) => value !== b[index]);
      return at < 0 ? byId(one, other) : (a[at] ?? 0) - (b[at] ?? 0);
    })[0];
  }

  /** One of these experts, all at their caps, once another of their picks has gone to somebody with room. */
  #relieved(application: Wanting, full: readonly Expert[]): Expert | undefined {
    for (const expert of full) {
      const chain = this.#chain(expert, (to) => this.#spare(to), application);
      if (!chain) continue;
      this.#follow(chain);
      return expert;
    }
    return undefined;
  }

  /**
   * The shortest chain of moves by which an expert loses a pick and somebody who is wanted gains one. No
   * application is touched twice, so that each move keeps the demands whatever the others do.
   */
  #chain(
    start: Expert,
    wanted: (expert: Expert) => boolean,
    untouched?: Wanting,
  ): Step[] | undefined {
    const reached = new Map<Expert, Step[]>([[start, []]]);
    for (const [from, steps] of reached) {
      for (const application of this.applications) {
        if (application === untouched || !this.#on(application).has(from)) continue;
        if (steps.some((step) => step.application === application)) continue;
        for (const to of this.#of(application)) {
          if (reached.has(to) || !this.#replaces(application, from, to)) continue;
          const longer = [...steps, { application, from, to }];
          if (wanted(to)) return longer;
          reached.set(to, longer);
        }
      }
    }
    return undefined;
  }

  #follow(chain: readonly Step[]): void {
    for (const { application, from, to } of chain) {
      this.#on(application).delete(from);
      this.#on(application).add(to);
      this.#add(from, -1);
      this.#add(to, 1);
    }
  }

  /** Whether no demand is met worse when one expert takes the other's place. */
  #replaces(application: Wanting, from: Expert, to: Expert): boolean {
    if (this.#on(application).has(to)) return false;
    return application.demands.every(
      (demand) =>
        meets(demand, to) || !meets(demand, from) || this.#have(application, demand) > demand.count,
    );
  }

  #have(application: Wanting, demand: Demand): number {
    const all = [...application.have, ...this.#on(application)];
    return all.filter((expert) => meets(demand, expert)).length;
  }

  #missing(application: Wanting, demand: Demand): number {
    return Math.max(0, demand.count - this.#have(application, demand));
  }

  #spare = (expert: Expert) => this.#load(expert) < expert.cap;
  #load = (expert: Expert) => this.#loads.get(expert.id) ?? 0;
  #add = (expert: Expert, by: number) => this.#loads.set(expert.id, this.#load(expert) + by);
  #on = ({ id }: Wanting) => this.#picked.get(id) ?? new Set<Expert>();
  #of = ({ id }: Wanting) => this.#able.get(id) ?? [];
}
