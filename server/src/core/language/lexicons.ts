import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { ja } from './ja/ja.ts';
import type { Lexicon } from './lexicon.ts';
import { pt } from './pt/pt.ts';
import { zh } from './zh/zh.ts';

/** All languages whose words are known. They are tried at once: nobody has to say in which one a template is written. */
export const LEXICONS: readonly Lexicon[] = [en, de, fr, es, pt, zh, ja];
