const day = 86_400_000;

/** How many tickets come on each day: workdays more than weekends, more before Spring Festival and in November, slowly rising. */
export function daysOf(from, to, tickets) {
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += day) days.push(at);
  const weights = days.map(
    (at, index) =>
      weekly[new Date(at).getUTCDay()] * monthly[new Date(at).getUTCMonth()] * (1 + (0.2 * index) / days.length),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let weighed = 0;
  return days.map((at, index) => {
    weighed += weights[index];
    const until = index === days.length - 1 ? tickets : Math.round((tickets * weighed) / total);
    const count = until - before;
    before = until;
    return { at, count };
  });
}

/** Milliseconds after midnight at which something comes in: most of it in the morning and the early evening. */
export function timeOfDay(random) {
  return (Number(random.oneOf(hourly)) * 3600 + random.whole(3600)) * 1000;
}

/** From Sunday to Saturday. */
const weekly = [0.55, 1.25, 1.15, 1.1, 1.1, 1.15, 0.7];
const monthly = [1.15, 0.85, 0.95, 0.95, 1, 1.1, 0.95, 0.95, 1, 1.05, 1.4, 1.2];
const hourly = Object.fromEntries(
  [0.3, 0.2, 0.1, 0.1, 0.1, 0.2, 0.6, 1.5, 3.5, 6, 6.5, 5.5, 4, 4.5, 5.5, 5.5, 5, 4.5, 4, 4.5, 4.5, 3.5, 2, 0.8].map(
    (weight, hour) => [hour, weight],
  ),
);
