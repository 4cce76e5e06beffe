import { isDay } from '../quantity/day.ts';
import { readQuantity } from '../quantity/quantity.ts';
import { findUnit } from '../quantity/unit.ts';

/** The `format` keyword of our schemas: each a test of a string. */
export const formats = {
  date: isDay,
  'start-date': (text: string) => isDay(text.length === 7 ? `${text}-01` : text),
  quantity: (text: string) => !('kind' in readQuantity(text)),
  unit: (text: string) => findUnit(text) !== undefined,
  'time-zone': isTimeZone,
  window: (text: string) => window.test(text.trim()),
} satisfies Record<string, (text: string) => boolean>;

const window = /^([01][0-9]|2[0-3]):[0-5][0-9]\s*[-–]\s*(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;

function isTimeZone(text: string): boolean {
  try {
    // An offset such as +08:00 would be accepted too, but knows no daylight-saving time.
    if (!/^[A-Za-z]/.test(text)) return false;
    new Intl.DateTimeFormat('en', { timeZone: text }).format();
    return true;
  } catch {
    return false;
  }
}
