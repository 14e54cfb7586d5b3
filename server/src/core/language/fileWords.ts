// Words of languages in the names of files and folders, and in titles; of more languages than there are lexicons.

/** What templates are called in file and folder names, in lower case. */
export const TEMPLATE_WORDS: readonly string[] = [
  'template',
  'skeleton',
  'vorlage',
  'sjabloon',
  'szablon',
  'gabarit',
  'modele',
  'modèle',
  'plantilla',
  'modelo',
  'шаблон',
  '模板',
  '模版',
  '範本',
  'テンプレート',
  'ひな形',
  '雛形',
  '템플릿',
];

/** Folders of templates. */
export const TEMPLATE_FOLDERS: readonly string[] = [
  ...TEMPLATE_WORDS,
  'templates',
  'skeletons',
  'vorlagen',
  'sjablonen',
  'szablony',
  'gabarits',
  'modeles',
  'modèles',
  'plantillas',
  'modelos',
  'шаблоны',
];

/** What is proposed, where a template is called after it: `decision-template.md` is one, `extend-template.md` a proposal. */
export const KINDS: ReadonlySet<string> = new Set(
  (
    'proposal proposals decision decisions record design doc docs document architecture architectural enhancement feature spec ' +
    'specification plan tasks task incident postmortem request report idea memo change policy technical tech new default ' +
    'entscheidung vorschlag antrag beschluss proposition decisión decision propuesta proposta decisão 决策 提案 設計 設計書 決定 仕様'
  ).split(' '),
);

/** What sets one form of a template apart from another. */
export const VARIANTS: ReadonlySet<string> = new Set(
  (
    'short long full minimal min bare simple basic lite light brief complete detailed extended standard default madr nygard ' +
    'kurz lang minimal einfach vollständig court complet simple corta completa simples'
  ).split(' '),
);

/** Words of which the title of an unfilled template consists, beside the kind of what is proposed: "Short title of the feature". */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  (
    'title name short brief descriptive concise the a an of your my for this here and or in to with what is solution problem solved ' +
    'topic subject example sample untitled something word words phrase number summary initiative project system component ' +
    'titel der die das des kurzer kurztitel name thema ' +
    'titre le la les du de nom court ' +
    'título titulo el nombre corto breve do da nome ' +
    '标题 名称 题目 タイトル 題名 件名 名前'
  ).split(' '),
);

/** Files beside proposals that are none, as languages other than English call them. */
export const COMPANIONS: ReadonlySet<string> = new Set(
  (
    'glossar inhalt inhaltsverzeichnis übersicht uebersicht liesmich änderungen verzeichnis ' +
    'glossaire sommaire lisezmoi aperçu journal índice indice glosario léeme leeme resumen ' +
    'glossário glossario sumário leiame visão-geral 目录 索引 术语表 变更日志 概述 目次 用語集 変更履歴 概要'
  ).split(' '),
);
