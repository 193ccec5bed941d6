import { BRIEFING_2025 } from './dossiers/briefing-2025.ts';
import { CLUSTER_1_2025 } from './dossiers/cluster-1-2025.ts';
import { FOREIGN_REVIEW_2023 } from './dossiers/foreign-review-2023.ts';
import { PEOPLE_REVIEW_2023 } from './dossiers/people-review-2023.ts';
import { VUFO_MOFA_2025 } from './dossiers/vufo-mofa-2025.ts';
import type { DemonstrationDossier } from './script.ts';

/** The five dossiers in the order in which they were held. */
export const DEMONSTRATION_DOSSIERS: readonly DemonstrationDossier[] = [
  PEOPLE_REVIEW_2023,
  FOREIGN_REVIEW_2023,
  CLUSTER_1_2025,
  VUFO_MOFA_2025,
  BRIEFING_2025,
];
