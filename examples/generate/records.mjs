import { timeOfDay } from './calendar.mjs';
import { Random } from './random.mjs';

/** One ticket and what follows from it, in our own words: `exports.mjs` writes it as systems do. Times are milliseconds. */
export function ticketOf(seed, row, dayAt) {
  const random = new Random(seed, row);
  const created = dayAt + timeOfDay(random);
  const channel = random.oneOf({ phone: 45, chat: 35, social: 10, 'on-site': 6, remote: 4 });
  const team = random.oneOf(teams[channel]);
  const priority = random.oneOf({ A: 8, B: 27, C: 65 });
  const tier = random.oneOf({ vip: 8, normal: 92 });
  const isBad = isBadMonth(team, created);
  const wait = random.seconds(
    medianWait[channel] * hurry[priority] * (tier === 'vip' ? 0.6 : 1) * (isBad ? 3 : 1),
    0.9,
  );
  const work = random.seconds(medianWork[priority] * (isBad ? 1.6 : 1), 1.1);
  const isDone = random.chance(0.97);
  const firstReply = created + wait * 1000;
  const resolved = isDone ? firstReply + work * 1000 : null;
  const reopenCount = isDone && random.chance(isBad ? 0.16 : 0.06) ? 1 + random.whole(2) : 0;
  const closed = isDone && random.chance(0.9) ? resolved + random.seconds(86_400, 0.5) * 1000 : null;
  return {
    row,
    created,
    channel,
    team,
    priority,
    tier,
    isBad,
    agent: `${team[0].toUpperCase()}${String(1 + random.whole(24)).padStart(3, '0')}`,
    customer: `K${String(random.whole(400_000)).padStart(6, '0')}`,
    request: random.oneOf({
      enquiry: 34,
      order: 22,
      'after-sales': 24,
      return: 12,
      complaint: 4,
      suggestion: 2,
      praise: 2,
    }),
    group: random.oneOf({ new: 25, returning: 65, enterprise: 10 }),
    // Some systems lose the time of the first reply.
    accepted: created + Math.round(wait * 0.6) * 1000,
    firstReply: random.chance(0.02) ? null : firstReply,
    resolved,
    closed,
    reopened: reopenCount > 0 ? resolved + random.seconds(172_800, 0.6) * 1000 : null,
    reopenCount,
    replies: isDone ? 1 + Math.floor(-Math.log(1 - random.next()) * 1.2) : random.whole(2),
    escalated: random.chance(isBad ? 0.12 : 0.05),
    selfService: channel === 'chat' && random.chance(0.3),
    repeated: random.chance(isBad ? 0.15 : 0.07),
    updated: closed ?? resolved ?? firstReply,
    /** Whether the export of an earlier day has the ticket as it was when it came in. */
    isTwice: random.chance(0.1),
    survey: random.chance(0.3) ? surveyOf(random, wait, isDone, isBad, resolved ?? firstReply) : null,
    complaint: random.chance(isBad ? 0.03 : 0.01) ? complaintOf(random, created) : null,
  };
}

function surveyOf(random, wait, isDone, isBad, after) {
  const isAnswered = random.chance(0.28);
  const mood = 4.5 - Math.min(1.5, wait / 3600) - (isDone ? 0 : 1.5) - (isBad ? 0.6 : 0) + (random.next() - 0.5) * 2.4;
  const satisfaction = Math.min(5, Math.max(1, Math.round(mood)));
  const sent = after + random.seconds(1800, 0.5) * 1000;
  return {
    sent,
    isDelivered: random.chance(0.96),
    submitted: isAnswered ? sent + random.seconds(7200, 1) * 1000 : null,
    satisfaction: isAnswered ? satisfaction : null,
    recommend:
      isAnswered && random.chance(0.9) ? Math.min(10, Math.max(0, satisfaction * 2 + random.whole(3) - 1)) : null,
    ease: isAnswered && random.chance(0.8) ? Math.min(7, Math.max(1, satisfaction + random.whole(4) - 1)) : null,
  };
}

function complaintOf(random, created) {
  const received = created + random.seconds(7200, 1) * 1000;
  const handled = random.chance(0.94) ? received + random.seconds(36 * 3600, 0.8) * 1000 : null;
  return {
    received,
    category: random.oneOf({
      'product-quality': 35,
      'logistics-delay': 28,
      'service-attitude': 14,
      'lost-order': 8,
      billing: 9,
      other: 6,
    }),
    urgency: random.oneOf({ urgent: 10, important: 30, normal: 60 }),
    firstReply: received + random.seconds(1500, 0.9) * 1000,
    handled,
    due: received + 72 * 3_600_000,
    isSatisfied: handled === null || random.chance(0.2) ? null : random.chance(0.7),
    compensation: random.chance(0.25) ? 10 + random.whole(190) : null,
  };
}

/** One team has one bad month: half of it was ill, the new ones were not trained. */
function isBadMonth(team, created) {
  return team === 'south' && new Date(created).getUTCMonth() === 2;
}

const teams = {
  phone: { north: 40, south: 35, night: 25 },
  chat: { south: 30, east: 50, night: 20 },
  social: { east: 100 },
  'on-site': { north: 50, south: 50 },
  remote: { north: 100 },
};
const medianWait = { phone: 35, chat: 55, social: 900, 'on-site': 1500, remote: 600 };
const hurry = { A: 0.5, B: 0.8, C: 1.2 };
const medianWork = { A: 5400, B: 14_400, C: 28_800 };
