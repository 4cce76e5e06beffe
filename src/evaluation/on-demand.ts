import { type Cell, type Dimension, orderedCell } from '../rule/scope.ts';
import type { Alert, Verdict } from './generated.ts';
import type { Many, Outcome, RuleOutcome } from './many.ts';
import type { Row } from '../snapshot/row.ts';

/** What was worked out last: whoever asks one thing after the other of the same gets it once, and nothing piles up. */
export class Latest<Of extends object, Result> {
  readonly #workOut: (of: Of) => Result;
  #last: { readonly of: Of; readonly result: Result } | undefined;

  constructor(workOut: (of: Of) => Result) {
    this.#workOut = workOut;
  }

  of(asked: Of): Result {
    if (this.#last?.of !== asked) this.#last = { of: asked, result: this.#workOut(asked) };
    return this.#last.result;
  }
}

/** What the verdicts, or the alerts, of one evaluation have in common. */
export interface Shared<Outcome extends object, Told> {
  readonly told: Latest<Outcome, Told>;
  readonly dimensions: readonly Dimension[];
}

/** Of many: what tables sort and count by is at hand, the rest is worked out when somebody reads it. */
export abstract class OnDemand<Of extends { readonly row: Row }, Told> {
  readonly #outcome: Of;
  readonly #shared: Shared<Of, Told>;

  constructor(outcome: Of, shared: Shared<Of, Told>) {
    this.#outcome = outcome;
    this.#shared = shared;
  }

  /** The scope as the data has it, for those who look at its values only. */
  get cell(): Cell {
    return this.#outcome.row.cell;
  }

  get period(): string {
    return this.#outcome.row.period.id;
  }

  get scope(): Cell {
    return orderedCell(this.cell, this.#shared.dimensions);
  }

  /** As JSON it is like any other. */
  toJSON(): Told {
    return this.told;
  }

  protected get outcome(): Of {
    return this.#outcome;
  }

  protected get told(): Told {
    return this.#shared.told.of(this.#outcome);
  }
}

export class VerdictOnDemand extends OnDemand<Outcome, Verdict> implements Verdict {
  readonly #many: Many;

  constructor(outcome: Outcome, shared: Shared<Outcome, Verdict>, many: Many) {
    super(outcome, shared);
    this.#many = many;
  }

  get goal(): Verdict['goal'] {
    return this.outcome.goal.id;
  }

  get title(): Verdict['title'] {
    return this.outcome.goal.title;
  }

  get kpi(): Verdict['kpi'] {
    return this.outcome.goal.kpi;
  }

  get document(): Verdict['document'] {
    return this.outcome.goal.origin;
  }

  get status(): Verdict['status'] {
    return this.outcome.status;
  }

  get reason(): Verdict['reason'] {
    return this.#many.judgement(this.outcome).reason;
  }

  get where(): Verdict['where'] {
    return this.told.where;
  }

  get value(): Verdict['value'] {
    return this.told.value;
  }

  get unit(): Verdict['unit'] {
    return this.told.unit;
  }

  get sample(): Verdict['sample'] {
    return this.told.sample;
  }

  get interval(): Verdict['interval'] {
    return this.told.interval;
  }

  get decimals(): Verdict['decimals'] {
    return this.told.decimals;
  }

  get better(): Verdict['better'] {
    return this.told.better;
  }

  get target(): Verdict['target'] {
    return this.told.target;
  }

  get limit(): Verdict['limit'] {
    return this.told.limit;
  }

  get gap(): Verdict['gap'] {
    return this.told.gap;
  }

  get why(): Verdict['why'] {
    return this.told.why;
  }

  get because(): Verdict['because'] {
    return this.told.because;
  }

  get adjusted(): Verdict['adjusted'] {
    return this.told.adjusted;
  }

  get waived(): Verdict['waived'] {
    return this.told.waived;
  }

  get clauses(): Verdict['clauses'] {
    return this.told.clauses;
  }
}

export class AlertOnDemand extends OnDemand<RuleOutcome, Alert> implements Alert {
  get rule(): Alert['rule'] {
    return this.outcome.rule.id;
  }

  get alert(): Alert['alert'] {
    return this.outcome.rule.alert;
  }

  get severity(): Alert['severity'] {
    return this.outcome.rule.severity;
  }

  get status(): Alert['status'] {
    return this.outcome.status;
  }

  get text(): Alert['text'] {
    return this.outcome.rule.text;
  }

  get document(): Alert['document'] {
    return this.outcome.rule.origin;
  }

  get where(): Alert['where'] {
    return this.told.where;
  }

  get because(): Alert['because'] {
    return this.told.because;
  }

  get evidence(): Alert['evidence'] {
    return this.told.evidence;
  }

  get tell(): Alert['tell'] {
    return this.told.tell;
  }

  get clauses(): Alert['clauses'] {
    return this.told.clauses;
  }
}
