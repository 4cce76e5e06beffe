import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateFormat, isDateFormat } from '../../src/quantity/date-format.ts';

describe('a time as an export writes it', () => {
  test.each([
    ['DD-MM-YYYY HH:mm', '29-02-2016 01:16', '2016-02-29T01:16:00', 'as a service desk has it'],
    ['YYYY-MM-DD HH:mm:ss', '2026-03-02 09:04:10', '2026-03-02T09:04:10', 'as databases have it'],
    ['YYYY/M/D H:mm', '2026/3/2 9:04', '2026-03-02T09:04:00', 'as Chinese Excel has it'],
    ['YYYY年M月D日 HH时mm分', '2026年3月2日 09时04分', '2026-03-02T09:04:00', 'Chinese words between the parts'],
    ['M/D/YY h:mm A', '3/2/26 9:04 PM', '2026-03-02T21:04:00', 'as American Excel has it'],
    ['M/D/YYYY h:mm A', '3/2/2026 12:30 AM', '2026-03-02T00:30:00', 'half past midnight'],
    ['YYYY-MM-DD A h:mm', '2026-03-02 下午 1:05', '2026-03-02T13:05:00', 'in Chinese halves of the day'],
    ['DD MMM YYYY', '02 Mar 2026', '2026-03-02T00:00:00', 'a month by its name'],
    ['YYYYMMDDHHmmss', '20260302090410', '2026-03-02T09:04:10', 'without anything between'],
    ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2026-03-02T09:04:10.250+0800', '2026-03-02T09:04:10.250+08:00', 'with its offset'],
    ['[am] DD.MM.YYYY', 'am 02.03.2026', '2026-03-02T00:00:00', 'letters in brackets are letters'],
  ])('%s reads %s', (format, text, iso) => {
    expect(new DateFormat(format).toIso(text)).toBe(iso);
  });

  test.each([
    ['DD-MM-YYYY', '30-02-2026', 'a day that is not there'],
    ['DD-MM-YYYY', '2026-02-28', 'another order'],
    ['DD-MM-YYYY HH:mm', '01-02-2026 24:00', 'an hour that is not there'],
    ['DD-MM-YYYY HH:mm', '01-02-2026 10:60', 'a minute that is not there'],
    ['DD-MM-YYYY h:mm A', '01-02-2026 13:00 PM', 'thirteen o’clock in the afternoon'],
    ['DD-MM-YYYY', '01-02-2026 ', 'something behind it'],
    ['MM.DD.YYYY', '01x02x2026', 'a point means a point'],
    ['DD MMM YYYY', '02 Mrz 2026', 'a month by no English name'],
  ])('%s does not read %s', (format, text) => {
    expect(new DateFormat(format).toIso(text)).toBeUndefined();
  });

  test.each([
    ['YYYY-MM-DD', true],
    ['D/M/YY', true],
    ['DD MMM YYYY', true],
    ['yyyy-mm-dd', false],
    ['HH:mm', false],
    ['YYYY-MM', false],
    ['', false],
  ])('%s says year, month and day: %s', (format, says) => {
    expect(isDateFormat(format)).toBe(says);
  });

  test('what is written in a format is read again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 19);
          const [, year = '', month = '', day = '', time = ''] = /^(\d+)-(\d+)-(\d+)T(.*)$/.exec(iso) ?? [];
          const text = `${day}.${month}.${year} ${time}`;
          expect(new DateFormat('DD.MM.YYYY HH:mm:ss').toIso(text)).toBe(iso);
        },
      ),
    );
  });
});
