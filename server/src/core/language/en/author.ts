import type { AuthorWords } from '../authorWords.ts';

export const en: AuthorWords = {
  instructions: [
    '[(template|rfc|adr|proposal|document|form|author|submission|usage|process)] [(template|rfc|adr|proposal|document|form|author|submission|usage|process)] instruction[s]',
  ],
  aboutTemplate: [
    'template (usage|guide|guidelines|guidance|note|notes|help|readme)',
    '(instruction|instructions|note|notes|guideline|guidelines|guidance|tips) (for|to|on) [the] (author|authors|writer|writers|using|filling|writing this)',
    'how to (use|fill|fill in|fill out|write|complete|copy) [(this|the|a|an)] (template|rfc|adr|proposal|document|form|decision record|design doc)[s]',
    '(about|using) this template',
  ],
  please: ['please'],
  formInstruction: [
    '(follow|use|copy|fill in|fill out|replace|delete|remove) … (template|format|form|below|following|section|sections)',
  ],
  instructs: [
    '[please] (add|answer|consider|define|describe|detail|discuss|enumerate|explain|fill|give|identify|include|list|note|outline|provide|specify|state|summarise|summarize|use|write)',
  ],
  toAuthor: [
    '(this|the) section',
    '(you|your|should|must|please|the author|authors)',
    '(for example|e g|such as)',
    'answer',
  ],
  chooseOf: [
    '(delete|remove|strike|drop|cross out) [(all|any|each|everything|what|the|those|these|items|ones|options|lines|whatever|which)] … (does not|do not|doesnt|dont|is not|are not) (apply|applicable|relevant|needed)',
    '(delete|remove|strike) [(as|where|if)] [not] (appropriate|applicable)',
    '(keep|leave|check|tick|mark|select|choose|pick) [(all|only|any|the|those|one|one or more)] … (applies|apply|applicable|relevant)',
    '(choose|select|pick|tick|check|keep) (one|any|one or more|all) of (the|these)',
    '(choose|select|pick|tick|check|keep) one',
  ],
  leaveAlone: [
    '(leave|keep) [(this|it|these)] [(field|fields|line|section|part)] (blank|empty|as is|alone|unchanged|untouched)',
    '(do not|dont) (edit|fill|modify|touch) [(this|it)]',
  ],
  assigned: ['[to be] assigned', '[to be] filled (in|out) (later|by)', 'leave (this|as)'],
  filledLater: ['will be (added|assigned|filled|set|updated|completed|provided)', 'will contain', 'later'],
  removeThis: [
    '(remove|delete|erase|strip) [all] [of] (this|these)',
    '(this|these) [*] [*] [*] (should|must|can|may|is to|are to) be (removed|deleted)',
  ],
  removeComment: ['(remove|delete) (this|these) (comment|comments|text|block|line|lines)'],
  removeQuestions: [
    '(remove|delete|replace) [(all|any)] [of] (the|these|those) [*] (question|questions|prompt|prompts)',
  ],
};
