import { Client } from 'pg';

export interface ConsultedUnit {
  readonly unit: string;
  readonly officer: string;
}

/** So many bodies more that can be consulted, each answered for by one of these persons. */
export async function addConsultedUnits(
  adminUrl: string,
  count: number,
  officers: readonly string[],
): Promise<readonly ConsultedUnit[]> {
  const units = Array.from({ length: count }, (_, index) => ({
    unit: `body-${index + 1}`,
    officer: officers[index % officers.length] ?? '',
  }));
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const { unit, officer } of units) {
      await client.query(
        "insert into organisation (id, name_vi, name_en, name_th, from_day) values ($1, $1, $1, $1, '2023-01-01')",
        [unit],
      );
      await client.query(
        "insert into appointment (id, person_id, unit, role, from_day) values ($1, $2, $3, 'officer', '2023-01-01')",
        [`${officer}.${unit}`, officer, unit],
      );
    }
  } finally {
    await client.end();
  }
  return units;
}
