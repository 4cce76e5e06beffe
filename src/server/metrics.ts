import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the service counts, for Prometheus. No label holds a name of a person, a key or a scope. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'yardstick_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [this.#registry],
  });
  readonly #verdicts = new Counter({
    name: 'yardstick_outcomes_total',
    help: 'Verdicts, scores and clocks that were given, by status',
    labelNames: ['of', 'status'],
    registers: [this.#registry],
  });
  readonly #decisions = new Counter({
    name: 'yardstick_decisions_total',
    help: 'Decisions that were kept in the log, and those that could not be and were not sent',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });
  readonly #reloads = new Counter({
    name: 'yardstick_reloads_total',
    help: 'Attempts to put other standards in service',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });
  readonly #standards = new Gauge({
    name: 'yardstick_standards_info',
    help: 'The standards in service, by the digest of what they compile to',
    labelNames: ['digest', 'toolkit'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status }, seconds);
  }

  decided(of: string, statuses: Iterable<string>): void {
    for (const status of statuses) this.#verdicts.inc({ of, status });
  }

  kept(outcome: 'kept' | 'lost'): void {
    this.#decisions.inc({ outcome });
  }

  reloaded(outcome: 'in-service' | 'refused'): void {
    this.#reloads.inc({ outcome });
  }

  inService(digest: string, toolkit: string): void {
    this.#standards.reset();
    this.#standards.set({ digest, toolkit }, 1);
  }
}
