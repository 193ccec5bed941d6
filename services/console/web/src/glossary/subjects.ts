import type { MESSAGES } from './messages.ts';

/** Under which headings the glossary's page shows its subjects, what is met first at the top. */
export const SUBJECTS: readonly (readonly [heading: keyof typeof MESSAGES, subjects: readonly string[]])[] = [
  ['glossary.of.nouns', ['term']],
  ['glossary.of.stages', ['stage', 'standing', 'rung']],
  ['glossary.of.roles', ['role']],
  ['glossary.of.tasks', ['task', 'task-state']],
  ['glossary.of.answers', ['opinion', 'verdict', 'outcome']],
  ['glossary.of.acts', ['act']],
  ['glossary.of.kinds', ['kind', 'channel', 'part']],
  ['glossary.of.awards', ['award', 'recipient', 'award-field']],
  ['glossary.of.papers', ['document-type', 'signing-form', 'urgency', 'secrecy-level']],
  ['glossary.of.bodies', ['organisation-kind', 'organisation-level']],
];
