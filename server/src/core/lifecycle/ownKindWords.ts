// Words of languages as plain data, to be moved into the lexicons.

/** Statuses of a document that stands elsewhere by now. */
export const MOVED: ReadonlySet<string> = new Set(
  (
    'moved migrated relocated transferred redirected verschoben umgezogen verlagert déplacé deplace transféré movido movida ' +
    'trasladado trasladada 移動 移動済み 已移动 已迁移 迁移'
  ).split(' '),
);

/** Statuses of a document that is never finished. */
export const LIVING: ReadonlySet<string> = new Set(
  'living active evergreen continuous ongoing lebend laufend aktiv vivant actif vivo vivente activo ativo 活跃 有効 継続'.split(
    ' ',
  ),
);

/** Types of proposals that are about proposals. */
export const META: ReadonlySet<string> = new Set(
  'meta process procedural procedure governance prozess verfahren processus procédure proceso proceso processo 流程 元 プロセス'.split(
    ' ',
  ),
);

/** Words of which the title of the document that explains the process has one. */
export const PROCESS: ReadonlySet<string> = new Set(
  (
    'process purpose guidelines guideline guide handbook rules workflow procedure procedures lifecycle editors ' +
    'prozess verfahren richtlinien leitfaden regeln ablauf processus procédure règles directives proceso reglas directrices ' +
    'processo regras diretrizes 流程 规则 指南 プロセス 手順 規則 ガイドライン'
  ).split(' '),
);
