/** Lists of things to do in a few words. */
import type { ToDo } from '#core/domain/rules/consequences/to-do.ts';

const moverOf = ({ move }: ToDo): string =>
  `${move.whose} ${move.personId ?? move.organisationId ?? ''}`.trim();

/** Code, record and side, by whom, by which day, and since when it is done. */
export const inShort = (list: readonly ToDo[]): string[] =>
  list.map((one) =>
    [one.code, one.recordId, one.side, `(${moverOf(one)})`, one.by, one.doneOn && `done ${one.doneOn}`]
      .filter(Boolean)
      .join(' '),
  );
