/** Each dated summit, treaty, vote and round of talks of the record is an event of the timeline. */
import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';

const { events, terms } = readBundledPacks().packs[0]!;

const DATED: Readonly<Record<string, string>> = {
  summits:
    'bucharest-2008 2008-04-02, osce-istanbul-1999 1999-11-18, astana-declaration-2010 2010-12-02, vilnius-2023 2023-07-11, washington-2024 2024-07-09, ' +
    'hague-2025 2025-06-24, alaska-2025 2025-08-15, white-house-2025 2025-08-18, evian-2026 2026-06-15, european-council-2026 2026-06-18, ' +
    'ankara-2026 2026-07-07, normandy-2014 2014-06-06, normandy-paris-2019 2019-12-09, sochi-2008 2008-04-06, london-2025 2025-03-02, ' +
    'coalition-paris-2025 2025-09-04, coalition-kyiv-2026 2026-02-24, coalition-paris-2026 2026-07-13, nato-ukraine-council-2023 2023-07-12, ' +
    'nato-ukraine-council-2026 2026-02-24, ministers-2008 2008-12',
  treaties:
    'north-atlantic-treaty-1949 1949-04-04, cyprus-guarantee-1960 1960-08-16, helsinki-1975 1975-08-01, two-plus-four-1990 1990-09-12, ' +
    'budapest-memorandum-1994 1994-12-05, founding-act-1997 1997-05-27, nato-ukraine-charter-1997 1997-07-09, eu-agreement-signed-2014 2014-03-21, ' +
    'eu-agreement-second-part-2014 2014-06-27, eu-agreement-in-force-2017 2017-09-01, minsk-protocol-2014 2014-09-05, minsk-package-2015 2015-02-12, ' +
    'crimea-2014 2014-03-18, russian-drafts-2021 2021-12-15, istanbul-draft-2022 2022-04-15, british-declarations-2022 2022-05-11, ' +
    'accession-protocols-2022 2022-07-05, g7-declaration-2023 2023-07-12, british-agreement-2024 2024-01-12, german-french-agreements-2024 2024-02-16, ' +
    'american-agreement-2024 2024-06-13, ukraine-compact-2024 2024-07-11, minerals-deal-2025 2025-04-30, paris-declaration-2026 2026-01-06, ' +
    'declaration-of-intent-2026 2026-01-06',
  votes:
    'declaration-of-sovereignty-1990 1990-07-16, act-of-independence-1991 1991-08-24, independence-referendum-1991 1991-12-01, law-on-aim-2003 2003-06-19, ' +
    'georgia-plebiscite-2008 2008-01-05, non-bloc-law-2010 2010-07-01, parliament-vote-2014 2014-02-22, crimea-referendum-2014 2014-03-16, ' +
    'general-assembly-2014 2014-03-27, non-bloc-repeal-2014 2014-12-23, resolution-2202 2015-02-17, law-on-aim-2017 2017-06-08, ' +
    'amendment-first-vote-2018 2018-11-22, amendment-2019 2019-02-07, resolution-es-11-1 2022-03-02, resolution-es-11-4 2022-10-12, ' +
    'resolution-es-11-6 2023-02-23, resolution-2774 2025-02-24, resolution-es-11-7 2025-02-24, minerals-ratified-2025 2025-05-08, ' +
    'resolution-es-11-9 2025-12-03, un-vote-2026 2026-02-24, ukraine-support-act-2026 2026-06-04, koretskyi-2026 2026-07-16, senate-vote-2026 2026-08-07, ' +
    'house-vote-2026 2026-09-16',
  talks:
    'baker-gorbachev-1990 1990-02-09, maidan-agreement-2014 2014-02-21, talks-on-drafts-2022 2022-01-10, talks-gomel-2022 2022-02-28, ' +
    'talks-belarus-second-2022 2022-03-03, talks-belarus-third-2022 2022-03-07, istanbul-round-2022 2022-03-29, riyadh-2025 2025-02-18, ' +
    'jeddah-2025 2025-03-11, riyadh-technical-2025 2025-03-23, istanbul-direct-talks-2025 2025-05, geneva-2025 2025-11-23, abu-dhabi-2025 2025-11-24, ' +
    'florida-2025 2025-11-30, berlin-statement-2025 2025-12-14, mar-a-lago-2025 2025-12-28, abu-dhabi-first-2026 2026-01-23, ' +
    'abu-dhabi-second-2026 2026-02-04, geneva-2026 2026-02-17, rubio-lavrov-2026 2026-07-23, moscow-visit-2026 2026-09-05, kyiv-visit-2026 2026-09-06, ' +
    'new-york-2026 2026-09-22, miami-2026 2026-10-09',
};

describe('the timeline', () => {
  it.each(Object.entries(DATED))('has the %s of the record, each on its day', (_, list) => {
    const found = new Set(events.map(({ id, date }) => `${id} ${date}`));
    expect(list.split(', ').filter((event) => !found.has(event))).toEqual([]);
  });

  it('names each event once on a day', () => {
    const names = events.map(({ name, date }) => `${date} ${name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('has the day of each term that is a thing of one day', () => {
    const days = new Set(events.flatMap(({ date, end = date, terms: of }) => of.flatMap((id) => [`${id} ${date}`, `${id} ${end}`])));
    const without = terms.filter(({ id, begins, ends }) => begins !== undefined && begins === ends && !days.has(`${id} ${begins}`));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
