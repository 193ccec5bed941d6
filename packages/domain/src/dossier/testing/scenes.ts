import type { Policy } from '../../policy/policy.ts';
import {
  accept,
  acceptReport,
  appraise,
  file,
  finish,
  judge,
  nominate,
  nominee,
  opine,
  present,
  sign,
} from './acts.ts';
import { STAFF } from './cast.ts';
import { policyOf } from './policies.ts';
import { Story } from './story.ts';

/** Dossiers that stand where a test begins, brought there by the acts of the lifecycle and nothing else. */
export function draft(change: Partial<Policy> = {}): Story {
  return new Story(policyOf(change));
}

export function atSign(change: Partial<Policy> = {}): Story {
  const story = draft(change);
  present(story);
  return story;
}

export function atCheck(change: Partial<Policy> = {}): Story {
  const story = atSign(change);
  sign(story);
  return story;
}

export function atConsultation(change: Partial<Policy> = {}): Story {
  const story = atCheck(change);
  accept(story);
  story.crosses();
  return story;
}

/** Every consulted unit agrees. */
export function settle(story: Story): Story {
  for (const no of [1, 2, 3]) opine(story, no);
  story.crosses();
  return story;
}

export function atApproval(change: Partial<Policy> = {}): Story {
  return settle(atConsultation(change));
}

/** Both seats of the first level and two of the second approve, five persons in all. */
export function approve(story: Story): Story {
  judge(story, 1, 'approve', 1);
  judge(story, 2, 'approve', 2);
  judge(story, 1, 'approve', 3);
  judge(story, 2, 'approve', 4);
  story.crosses();
  return story;
}

export function atExecution(): Story {
  return approve(atApproval());
}

export function started(): Story {
  const story = atExecution().on('2025-08-04');
  story.when({ name: 'start', by: STAFF.id });
  return story;
}

export function atReporting(): Story {
  const story = started();
  finish(story);
  story.crosses();
  return story;
}

export function atAcceptance(): Story {
  const story = atReporting();
  file(story);
  return story;
}

/** Approved under the policy given and reported: the owner's head is asked to nominate. */
export function atNomination(change: Partial<Policy> = {}): Story {
  const story = approve(atApproval(change)).on('2025-08-04');
  story.when({ name: 'start', by: STAFF.id });
  finish(story);
  story.crosses();
  file(story);
  acceptReport(story);
  story.crosses();
  return story;
}

export function atVote(change: Partial<Policy> = {}, nominees = [nominee(1), nominee(2)]): Story {
  const story = atNomination(change);
  nominate(story, ...nominees);
  appraise(story);
  return story;
}
