/** How the yearly report counts, as it says itself; docs/explanation/deadlines.md says more. */
export const HOW_COUNTED = {
  en: {
    heading: 'How this was counted',
    lines: [
      'Days are calendar days, also beside a term in working days.',
      'A step counts in the year in which it ended; what was overdue when the year began is carried over.',
      'After a reopening, the first judgement keeps its time from receipt; the one that follows is a step of its own.',
      'A step in time by its own date, and recorded after it was due, counts as in time; data quality tells of it.',
      'Partly upheld counts as upheld, and rejected with redress as rejected, where only two are told apart.',
      'Subjects count as they are classified now, or as they were when the report was issued.',
      'Redress counts as granted by the judgement, whether or not it was paid.',
    ],
  },
  nl: {
    heading: 'Hoe er is geteld',
    lines: [
      'Dagen zijn kalenderdagen, ook naast een termijn in werkdagen.',
      'Een stap telt in het jaar waarin zij eindigde; wat bij het begin van het jaar al te laat was, is van een eerder jaar.',
      'Na een heropening houdt het eerste oordeel zijn tijd vanaf de ontvangst; het oordeel dat volgt is een stap op zichzelf.',
      'Een stap die volgens de eigen datum op tijd was en na de uiterste dag is vastgelegd, telt als op tijd; de gegevenskwaliteit meldt het.',
      'Deels gegrond telt als gegrond, en ongegrond met een tegemoetkoming als ongegrond, waar er maar twee worden onderscheiden.',
      'Onderwerpen tellen zoals ze nu zijn ingedeeld, of zoals dat was toen het verslag werd uitgebracht.',
      'Een tegemoetkoming telt zoals het oordeel haar toekende, betaald of niet.',
    ],
  },
} as const;
