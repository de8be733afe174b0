/** The columns of each kind of list. */
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import type { InvitationItem } from '#core/domain/query/derive-invitation.ts';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { Words } from '#core/i18n/words.ts';
import type { RecordItem } from '#electron/app/other-lists.ts';

/** Stands where there is no such thing. */
const NONE = '-';

/** Everything that heads a column. */
export type Column =
  | 'actBy'
  | 'breaksOn'
  | 'status'
  | 'person'
  | 'service'
  | 'organisation'
  | 'supplier'
  | 'works'
  | 'grantor'
  | 'intermediary'
  | 'level'
  | 'lastDay'
  | 'state'
  | 'waitsFor'
  | 'may'
  | 'way'
  | 'why'
  | 'kvk'
  | 'move'
  | 'severity'
  | 'on'
  | 'risk'
  | 'about';

/** The header of a table. */
export const header = (columns: readonly Column[], words: Words): string[] =>
  columns.map((name) => words(`cli.column.${name}`));

type Cells = readonly string[];

export function mandateTable(items: readonly ListItem[], words: Words): Cells[] {
  const columns = ['actBy', 'breaksOn', 'status', 'person', 'service', 'organisation', 'supplier'] as const;
  return [
    header(columns, words),
    ...items.map(({ actBy, breaksOn, status, person, service, provider, organisation, supplier }) => [
      actBy ?? NONE,
      breaksOn,
      words(`status.${status}`),
      person,
      service ?? provider ?? NONE,
      organisation,
      supplier ?? NONE,
    ]),
  ];
}

export function chainTable(items: readonly ChainItem[], words: Words): Cells[] {
  const columns = ['actBy', 'breaksOn', 'status', 'works', 'grantor', 'intermediary', 'service'] as const;
  return [
    header(columns, words),
    ...items.map(({ actBy, breaksOn, status, works, grantor, intermediary, service, provider }) => [
      actBy ?? NONE,
      breaksOn ?? NONE,
      words(`status.${status}`),
      words(`cli.works.${works}`),
      grantor.name,
      intermediary.name,
      service ?? provider ?? NONE,
    ]),
  ];
}

export function invitationTable(items: readonly InvitationItem[], words: Words): Cells[] {
  const columns = [
    'actBy',
    'lastDay',
    'state',
    'grantor',
    'intermediary',
    'service',
    'supplier',
    'waitsFor',
  ] as const;
  return [
    header(columns, words),
    ...items.map((item) => [
      item.actBy ?? NONE,
      item.lastDay ?? NONE,
      words(`invitationState.${item.state}`),
      item.grantor.name,
      item.intermediary.name,
      item.service ?? item.provider ?? NONE,
      item.supplier ?? NONE,
      item.waitsFor === null ? NONE : item[item.waitsFor].name,
    ]),
  ];
}

export function recordTable(items: readonly RecordItem[], words: Words): Cells[] {
  const columns = ['actBy', 'breaksOn', 'status', 'person', 'organisation', 'supplier', 'level'] as const;
  return [
    header(columns, words),
    ...items.map(({ actBy, breaksOn, status, person, organisation, supplier, level }) => [
      actBy ?? NONE,
      breaksOn ?? NONE,
      words(`status.${status}`),
      person ?? NONE,
      organisation ?? NONE,
      supplier ?? NONE,
      level ?? NONE,
    ]),
  ];
}
