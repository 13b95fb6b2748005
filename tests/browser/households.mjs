// The five households of the plan page's goals: shared by the bench and the tests, so that both speak of the same people.
import { readdirSync, readFileSync } from 'node:fs';

const PACK = new URL('../../rules/mihon-ward/', import.meta.url);

/** Every date of these plans is counted from here: a Monday on which the offices are open. */
const TODAY = '2026-11-30';

/**
 * `yes` are the facts that hold, `unsure` those that nobody knows (`half`: every second one of the others, or `all`
 * of them); the rest does not hold.
 */
export const HOUSEHOLDS = [
  {
    name: 'one employee who moved',
    event: 'move-in',
    dates: { 'moved-in': '2026-11-25' },
    yes: [
      'crosses-tokyo-border', 'has-japanese-adult', 'has-mynumber-card', 'is-employed', 'employee-insured',
      'has-driver-licence',
    ],
    unsure: [],
    mostScreens: 8,
  },
  {
    name: 'a family of four',
    event: 'move-in',
    dates: { 'moved-in': '2026-11-25' },
    yes: [
      'crosses-tokyo-border', 'has-japanese-adult', 'has-child-under-18', 'has-mynumber-card', 'has-nhk-contract',
      'is-employed', 'employee-insured', 'has-preschool-child', 'has-child-in-elementary-or-junior-high',
      'uses-nursery', 'child-changes-school', 'uses-after-school-club', 'has-driver-licence', 'owns-car', 'has-bicycle',
      'has-dog',
    ],
    unsure: [],
    mostScreens: 8,
  },
  {
    name: 'a first baby',
    event: 'birth',
    dates: { 'birth-day': '2026-11-20' },
    yes: [
      'baby-born', 'has-child-under-3', 'has-preschool-child', 'has-child-under-18', 'parents-married',
      'has-insured-hospitalization', 'mother-is-employee', 'mother-has-own-employee-insurance', 'parent-is-employee',
      'takes-childcare-leave', 'medical-costs-over-100k', 'has-mynumber-card',
    ],
    unsure: [],
    mostScreens: 8,
  },
  {
    name: 'a widow',
    event: 'bereavement',
    dates: { 'death-day': '2026-11-20', 'death-known-day': '2026-11-20', 'funeral-day': '2026-11-25' },
    yes: [
      'death-registered', 'deceased-was-household-head', 'you-are-spouse', 'deceased-was-husband', 'you-held-funeral',
      'deceased-in-late-elderly', 'deceased-age-65-or-over', 'deceased-received-pension', 'deceased-received-basic-pension',
      'deceased-ever-employee', 'deceased-paid-kokumin-3years', 'utilities-in-deceased-name', 'deceased-had-drivers-license',
      'deceased-had-vehicle-or-pet', 'deceased-had-car', 'deceased-paid-resident-tax', 'deceased-owned-real-estate',
      'real-estate-in-tokyo23',
    ],
    unsure: [],
    mostScreens: 8,
  },
  {
    name: 'somebody unsure of half',
    event: 'bereavement',
    dates: { 'death-day': '2026-11-20', 'death-known-day': '2026-11-20' },
    yes: ['deceased-was-household-head', 'you-held-funeral', 'deceased-in-late-elderly', 'deceased-age-65-or-over'],
    unsure: 'half',
    mostScreens: 10,
  },
];

/** What a life event asks: a link that answers others, or what the event itself says (`given`), would be a damaged one. */
function questionsOf(event) {
  const text = readFileSync(new URL(`events/${event}.yaml`, PACK), 'utf8').replace(/#.*$/gm, '')
    .replace(/^given:.*\n(?: .*\n)*/m, '');
  const words = new Set(text.match(/[a-z0-9-]+/g));
  return questionIds().filter((id) => words.has(id));
}

function questionIds() {
  const folder = new URL('questions/', PACK);
  const texts = readdirSync(folder).sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/^([a-z0-9-]+):/gm)].map((found) => found[1]));
}

/** The parts of the questions that somebody may be unsure of: by id, so that a new question makes nobody another household. */
const SHARES = { half: (id) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 1, all: () => true };

/** The address of a household's page: its plan, or `review`, where one press leads to the plan. */
export function fragmentOf({ event, dates, yes, unsure }, page = 'result') {
  const rest = questionsOf(event).filter((id) => !yes.includes(id));
  const open = typeof unsure === 'string' ? rest.filter(SHARES[unsure]) : unsure;
  const no = rest.filter((id) => !open.includes(id));
  const answers = Object.entries({ yes, no, unsure: open }).filter(([, ids]) => ids.length);
  const parts = [...answers.map(([key, ids]) => [key, ids.join(',')]), ...Object.entries(dates), ['today', TODAY]];
  return `/${event}/${page}?${parts.map(([key, value]) => `${key}=${value}`).join('&')}`;
}
