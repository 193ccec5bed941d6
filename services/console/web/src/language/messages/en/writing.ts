/** What is said where a dossier is written and followed. */
export const WRITING = {
  'acts.done': 'Recorded: {act} (event {seq}).',
  'happenings.nameless': '(name no longer kept)',
  'news.commendation': '{n|1 step|# steps} on awards',
  'news.decisions': '{n|1 decision|# decisions}',
  'news.execution': '{n|1 entry|# entries} on execution',
  'news.more': '{n|1 other event|# other events}',
  'news.opinions': '{n|1 opinion|# opinions}',
  'news.since': 'Since you last looked, {at}:',
  'news.stage': 'Moved to {stage}',
  'news.title': 'What is new since you last looked',
  'news.version': 'Version {n}',
} as const;
