import type { NomineeContent, ProposalContent, ReportContent } from '@nhipcau/contracts';
import type { Kind, Opinion, PartKind, ProposalField, Verdict } from '@nhipcau/domain/vocabulary';

/** One thing that a person does to a dossier. What the services tell them (hashes, numbers of tasks) is not written here. */
export type Deed =
  | { readonly act: 'create' }
  | { readonly act: 'present' }
  | { readonly act: 'rewrite'; readonly text: Partial<ProposalContent> }
  | { readonly act: 'sign' }
  | { readonly act: 'accept'; readonly added?: readonly { readonly unit: string; readonly reason: string }[] }
  | {
      readonly act: 'return';
      readonly reasons: readonly { readonly part: PartKind | ProposalField; readonly reason: string }[];
    }
  | { readonly act: 'opine'; readonly opinion: Opinion; readonly text?: string; readonly confirmsEarlier?: true }
  | { readonly act: 'acknowledge'; readonly note: string }
  | { readonly act: 'decide'; readonly verdict: Verdict; readonly reasons: string }
  | { readonly act: 'note'; readonly text: string }
  | { readonly act: 'change'; readonly reason: string }
  | { readonly act: 'start' }
  | { readonly act: 'milestone'; readonly text: string }
  | { readonly act: 'finish'; readonly summary: string }
  | { readonly act: 'report'; readonly content: ReportContent }
  | { readonly act: 'accept-report'; readonly nominationsFollow: boolean }
  | { readonly act: 'nominate'; readonly nominees: readonly NomineeContent[] }
  | {
      readonly act: 'appraise';
      readonly barred: readonly { readonly nominee: number; readonly rule: string; readonly reason: string }[];
    }
  | { readonly act: 'vote'; readonly against: readonly number[] }
  | { readonly act: 'confirm' };

export type DeedName = Deed['act'];
export type DeedOf<Name extends DeedName> = Extract<Deed, { readonly act: Name }>;

/** Local time of Viet Nam, as it is written beside a signature: "2023-10-16 09:00". */
export type Moment = `${number}-${number}-${number} ${number}:${number}`;

export interface Line {
  readonly at: Moment;
  readonly by: string;
  readonly does: Deed;
}

export function on(at: Moment, by: string, does: Deed): Line {
  return { at, by, does };
}

/** One of the five dossiers: what its source says, what had to be made up, and who did what when. */
export interface DemonstrationDossier {
  readonly id: string;
  /** Which of the published articles the facts are from. */
  readonly source: string;
  readonly kind: Kind;
  readonly owner: string;
  readonly coOwners: readonly string[];
  /** As published. */
  readonly facts: ProposalContent;
  /** What the source does not give and the form asks for. Every value here is made up. */
  readonly invented: Partial<ProposalContent>;
  /** Dates, opinions and persons are made up throughout; what is known of them stands in the facts. */
  readonly script: readonly Line[];
}

/** Stands in every opinion that comes late: no real body is shown late as if it were so. */
export function supposedLate(body: string): string {
  return `[Tình huống giả định để trình diễn nhắc hạn và báo quá hạn; không phản ánh thực tế của ${body}.]`;
}

/** The parts every domestic dossier must have; each says which of its values are made up. */
export function partsOf(
  what: string,
  plan: readonly string[],
  invented: string,
): NonNullable<ProposalContent['parts']> {
  return [
    {
      kind: 'letter',
      sections: [
        { text: `Kính trình cấp có thẩm quyền xem xét, cho phép tổ chức ${what}.` },
        {
          heading: 'Dữ liệu giả định',
          text: `${invented} Các giá trị này được đặt ra để trình diễn, không có trong nguồn.`,
        },
      ],
    },
    { kind: 'plan', sections: plan.map((text, index) => ({ heading: `Nội dung ${index + 1}`, text })) },
  ];
}
