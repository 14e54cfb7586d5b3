import { OR } from '../../language/listWords.ts';
import type { Recogniser } from '../clue.ts';
import type { AllowedValues } from './allowedValues.ts';
import { asStatuses } from './statuses.ts';

const MAX_SOURCE = 1_500;
const BETWEEN = new RegExp(`[,、，](?:${OR}|\\s*)`, 'i');

/** Statuses with nothing but commas between them, as a cell of a table has them: "Draft, Accepted, Rejected (see below)". */
export const statusesWithCommas: Recogniser<string, AllowedValues> = {
  id: 'statuses-with-commas',
  weight: 3.5,
  find: (source) => {
    const list = source.slice(0, MAX_SOURCE).replace(/(?:(?<!\s)\s+)?[(（].*$/s, '');
    const parts = list.split(BETWEEN).map((part) => part.replace(/["'`*_]/g, '').trim());
    return parts.length >= 3 ? asStatuses(parts, false) : undefined;
  },
  examples: ['Draft, Accepted, Rejected (see below)', '草案、已接受、已拒绝'],
  counterExamples: ['Draft, Accepted', 'Bread, Butter, Jam'],
};
