/** The value below which `share` of the values lie (0.5 = median), by the nearest rank. Empty gives NaN. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** What one leg measured. Times in milliseconds. */
export interface Leg {
  cases: number;
  seconds: number;
  /** Of each completed task, from sending the request to its answer. */
  completions: number[];
  /** CPU that was used. */
  cpu: { door: number; worker: number; temporal: number; database: number };
}
export interface Figures {
  casesPerSecond: number;
  p50: number;
  p99: number;
  /** CPU a case, ms, of each process. */
  door: number;
  worker: number;
  temporal: number;
  database: number;
  /** Of door and worker. */
  own: number;
  /** Of all of them. */
  all: number;
}

export function figures({ cases, seconds, completions, cpu }: Leg): Figures {
  return {
    casesPerSecond: cases / seconds,
    p50: quantile(completions, 0.5),
    p99: quantile(completions, 0.99),
    door: cpu.door / cases,
    worker: cpu.worker / cases,
    temporal: cpu.temporal / cases,
    database: cpu.database / cases,
    own: (cpu.door + cpu.worker) / cases,
    all: (cpu.door + cpu.worker + cpu.temporal + cpu.database) / cases,
  };
}

/** Median of the paired ratios of a figure, with the least and the greatest. */
export function ratio(
  pairs: [ours: Figures, hand: Figures][],
  of: keyof Figures,
): [median: number, least: number, greatest: number] {
  const ratios = pairs.map(([ours, hand]) => ours[of] / hand[of]);
  return [quantile(ratios, 0.5), Math.min(...ratios), Math.max(...ratios)];
}
