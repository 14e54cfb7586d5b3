import type { TitleWords } from '../titleWords.ts';

export const de: TitleWords = {
  title: ['titel', 'kurztitel', 'name'],
  behind: ['der', 'des', 'für', 'hier'],
  standIns: ['mein', 'meine', 'beispiel', 'muster', 'platzhalter', 'kurzer', 'aussagekräftiger'],
  general: [
    ...[
      'die',
      'das',
      'den',
      'dem',
      'ein',
      'eine',
      'einer',
      'und',
      'oder',
      'von',
      'zum',
      'zur',
      'knapper',
      'prägnanter',
    ],
    ...['thema', 'problem', 'lösung', 'projekt', 'vorhaben', 'nummer'],
  ],
  others: ['anderer', 'andere', 'anderes', 'verwandt', 'verwandte', 'zugehörig'],
};
