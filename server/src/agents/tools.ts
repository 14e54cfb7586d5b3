import type { Tool } from './tool.ts';
import { applyFixes } from './tools/applyFixes.ts';
import { changeStatus } from './tools/changeStatus.ts';
import { checkProposal } from './tools/checkProposal.ts';
import { explainTemplate } from './tools/explainTemplate.ts';
import { findInForce } from './tools/findInForce.ts';
import { listProposals } from './tools/listProposals.ts';
import { listTemplates } from './tools/listTemplates.ts';
import { showStatus } from './tools/showStatus.ts';
import { startProposal } from './tools/startProposal.ts';

/** All that an agent can do, in the order in which it is told of them. */
export const TOOLS: readonly Tool[] = [
  findInForce,
  listProposals,
  listTemplates,
  explainTemplate,
  startProposal,
  checkProposal,
  applyFixes,
  showStatus,
  changeStatus,
];
