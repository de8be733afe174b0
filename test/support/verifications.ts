/** What verifying a register can answer. */
import type { Verification } from '#core/contract/verification.ts';

export const SOUND_AND_EMPTY: Verification = {
  ok: true,
  exists: true,
  records: 0,
  changes: 0,
  until: null,
  whole: true,
  lost: null,
  unfinished: null,
  problems: [],
};

/** A register of 57 changes of which the newest journal is damaged after change 40. */
export const DAMAGED_INSIDE: Verification = {
  ok: false,
  exists: true,
  records: 12,
  changes: 40,
  until: '2026-11-21T13:05:00.000Z',
  whole: false,
  lost: { from: 41, to: 57 },
  unfinished: null,
  problems: [
    {
      code: 'journal-damaged',
      file: 'journal-3.log',
      detail: 'frame at byte 812',
      lost: { from: 41, to: 57 },
    },
  ],
};
