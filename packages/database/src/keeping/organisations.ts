import type { Query } from '../connection/statement.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly parent: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly nameTh: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly citation: string | null;
}

const COLUMNS = `id, parent, name_vi as "nameVi", name_en as "nameEn", name_th as "nameTh", from_day as "from", until_day as "until", citation`;

const LIST = {
  name: 'organisations',
  text: `select ${COLUMNS} from organisation where id > $1
      and ($2::date is null or ((from_day is null or from_day <= $2) and (until_day is null or until_day >= $2)))
      and ($3::text is null or search_key(name_vi) like '%' || search_key($3) || '%' or search_key(name_en) like '%' || search_key($3) || '%')
    order by id limit $4`,
};

export async function listOrganisations(
  query: Query,
  asked: { readonly afterId?: string; readonly on?: string; readonly words?: string; readonly limit: number },
): Promise<readonly OrganisationRow[]> {
  const words = asked.words?.replace(/[\\%_]/g, '\\$&') ?? null;
  return await query<OrganisationRow & Record<string, unknown>>(LIST, [
    asked.afterId ?? '',
    asked.on ?? null,
    words,
    asked.limit,
  ]);
}

export async function organisationById(query: Query, id: string): Promise<OrganisationRow | undefined> {
  return (
    await query<OrganisationRow & Record<string, unknown>>(
      { text: `select ${COLUMNS} from organisation where id = $1` },
      [id],
    )
  )[0];
}

/** False where the id is taken. */
export async function addOrganisation(query: Query, row: OrganisationRow): Promise<boolean> {
  const text = `insert into organisation (id, parent, name_vi, name_en, name_th, from_day, until_day, citation)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`;
  const { id, parent, nameVi, nameEn, nameTh, from, until, citation } = row;
  return (await query({ text }, [id, parent, nameVi, nameEn, nameTh, from, until, citation])).length > 0;
}

export async function endOrganisation(query: Query, id: string, until: string): Promise<OrganisationRow | undefined> {
  const text = `update organisation set until_day = $2 where id = $1 returning ${COLUMNS}`;
  return (await query<OrganisationRow & Record<string, unknown>>({ text }, [id, until]))[0];
}
