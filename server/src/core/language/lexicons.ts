import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Lexicon } from './lexicon.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

/** All languages whose words are known. They are tried at once: nobody has to say in which one a template is written. */
export const LEXICONS: readonly Lexicon[] = [en, de, fr, es, pt, zh, ja];
