/** What helps whoever is new: the tour, the words of the field, the keys. */
export const HELP = {
  'help.title': 'Help',
  'keys.glossary': 'To the glossary',
  'keys.on': 'Use shortcuts',
  'keys.onHint': 'Switch them off if you speak to your machine, or hit keys by chance.',
  'tour.awards.text': 'Who was nominated, how the council voted, who was awarded and under which number.',
  'tour.awards.title': 'Commendation',
  'tour.begin': 'Begin',
  'tour.board.text': 'Which bodies were asked, by when, how often reminded, and what each said of this very text.',
  'tour.board.title': 'Consultation',
  'tour.decision.text':
    'Level by level and person by person, with reasons. Whoever wrote or signed decides nothing of it, and nobody holds two seats.',
  'tour.decision.title': 'The decision',
  'tour.end': 'Finish',
  'tour.go': 'Open this page',
  'tour.help.text': 'This glossary, the shortcuts and this tour are always under Help. That is all; good work to you.',
  'tour.help.title': 'When you need help',
  'tour.inbox.text':
    'Each morning begins here: what waits for you and your unit, the most urgent first, and why it is yours. On a desk keys do it all: j and k to move, o to open.',
  'tour.inbox.title': 'The inbox',
  'tour.later': 'Not now',
  'tour.next': 'Next',
  'tour.offer':
    'See how real dossiers went through all six stages. Stop whenever you like; Help takes you on from there.',
  'tour.overview.text':
    'How many are open, where, and what takes long. Each figure opens the very list that it counts.',
  'tour.overview.title': 'The overview',
  'tour.pause': 'Stop for now',
  'tour.proof.text':
    'Each event is chained to the one before by its hash, and the process engine’s own history tells the same. One altered letter shows. Take a package away that proves itself.',
  'tour.proof.title': 'The proof',
  'tour.register.text':
    'Every dossier that concerns you or your unit, who is waited for and until when. Search with or without accents.',
  'tour.register.title': 'The dossiers',
  'tour.ribbon.text':
    'A real dossier. The ribbon shows which stages it passed, when, in how many rounds and, while it is open, who is waited for. Point at a stage, or touch it, for what it means.',
  'tour.ribbon.title': 'Six stages',
  'tour.show': 'Show me',
  'tour.step': 'Step {n} of {all}',
  'tour.task.text':
    'The text on one side, the question and the answer on the other. Before anything is sent you are told what it does. Nothing you type is ever lost.',
  'tour.task.title': 'One task',
  'tour.timeline.text': 'Who did what, when and for whom. Nothing is ever removed, and an auditor can prove each line.',
  'tour.timeline.title': 'What happened',
  'tour.title': 'A five-minute tour',
  'tour.versions.text':
    'Every version is kept as it was. Choose one to compare with and see each word that was added or struck out.',
  'tour.versions.title': 'Versions',
  'tour.write.text':
    'A few things are enough to begin. The draft saves itself and always says what is lacking, and by which rule.',
  'tour.write.title': 'Writing',
} as const;
