import type { HeadingWords } from '../lexicon.ts';

export const en: HeadingWords = {
  guidance: [
    '(recommended|suggested|expected|required|preferred|proposed) (structure|format|outline|layout|form|contents)',
    'how to (write|fill [(in|out)]|structure|complete) [this] [section]',
    'what (to (include|write|cover|put here)|(goes|belongs) here)',
    '(writing|author[s]) (tips|hints|guidance|guidelines|instructions)',
    '(tips|hints|guidance|guidelines|instructions) for (authors|writers)',
    'guiding questions',
  ],
  forAuthors: [
    '(this|the) [following] [sub](section|heading|part) is [only] (an example|for illustration|guidance)',
    '(the following|below) is [only] (an example|a sample)',
    '(do not|dont) (copy|keep|include) this [sub](heading|section)',
  ],
  example: ['(example|sample) [(of|for)] [(a|an|the)]'],
  and: ['and', 'or'],
  padding: [
    '(the|a|an|of|for|to|on|our)',
    '(detail[ed]|proposed|potential|possible|considered|simple|short|brief|general|technical)',
    '(consideration|implication|impact|concern|detail|issue|note|overview|plan|strategy|approach|possibility|work|direction|section|statement|discussion)',
  ],
  others: ['(reference|example|sample|future|past|previous|no|non|open)'],
  alike: [
    [
      'open question',
      '(open|unresolved|outstanding|unsolved|resolved|answered) (question|issue|point)',
      '(question|issue) to resolve',
    ],
    ['alternative', '[(considered|rejected|other)] option', '(alternate|alternative) (solution|approach|design)'],
    ['drawback', '(disadvantage|downside)'],
    ['context', 'background'],
    ['goal', '(objective|aim)'],
    ['non goal', 'out of scope', 'non objective'],
    ['summary', '(abstract|overview|tl dr|tldr|executive summary)'],
    ['test', 'testing'],
    ['rollout', '(roll out|deployment)'],
    ['reference', '(link|resource|further reading|see also)'],
    ['prior art', '(related|existing|previous) work'],
    ['future work', 'future (possibility|direction|extension|consideration|improvement)', 'next step'],
    ['compatibility', 'backward compatibility'],
    ['use case', 'user story'],
    ['terminology', '(glossary|definition|term)'],
    ['history', '(changelog|change log|[change|revision|version] history)'],
    ['copyright', '(license|licence|licensing)'],
  ],
};
