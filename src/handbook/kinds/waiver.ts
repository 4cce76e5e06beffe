import { label } from '../labels.ts';
import { facts } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const waiver: KindPage<'waiver'> = {
  columns: (book) => [label('goal', book), label('scope', book), label('days', book)],
  row: ({ document, term }, book) => [
    book.item(['standard', 'profile', 'sla'], document.goal ?? document.tier ?? ''),
    book.scope(document.when),
    `${term.from ?? ''} – ${term.to ?? ''}`,
  ],
  sections: ({ document, term }, book) => [
    facts([
      [label('goal', book), book.item(['standard', 'profile', 'sla'], document.goal ?? document.tier ?? '')],
      [label('scope', book), book.scope(document.when)],
      [label('days', book), `${term.from ?? ''} – ${term.to ?? ''}`],
      [label('reason', book), book.say(document.reason)],
      [label('compensation', book), book.say(document.compensation)],
      [label('approver', book), book.role(document.approver)],
      [label('do', book), document.action === undefined ? '' : book.document('action', document.action)],
    ]),
  ],
};
