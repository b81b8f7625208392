/** How the yearly report counts, as it says itself; docs/explanation/deadlines.md says more. */
export const HOW_COUNTED = {
  en: {
    heading: 'How this was counted',
    lines: [
      'Days are calendar days unless working days are named; those are counted by the legal reading of the calendar.',
      'A median of an even number is the mean of the middle two; p90 and quarters are the smallest that so many do not exceed.',
      'Stating admissibility is a step of its own, by the term of the acknowledgement or of the answer it depends on.',
      'A step counts in the period in which it ended; what was overdue when the period began is carried over.',
      'After a reopening, the first judgement keeps its time from receipt; the one that follows is a step of its own.',
      'A step in time by its own date, and recorded after it was due, counts as in time; data quality tells of it.',
      'Partly upheld counts as upheld, and rejected with redress as rejected, where only two are told apart.',
      'Subjects count as they are classified now; an issued report has them as they were classified when it was issued.',
      'Redress counts as granted in the period of the judgement that ends the complaint, and as paid in the period of each payment.',
      'Of duplicates one counts, and what was registered by mistake counts nowhere; both are said.',
      'An estimated day counts in outcomes and never in a step: it is neither in time nor late.',
      'A finding counts in the period in which it arose; where it was put right later, the period of that tells of it.',
      'Other facts count in the period in which they happened, whenever they were recorded; what was issued before is compared with that.',
    ],
  },
  nl: {
    heading: 'Hoe er is geteld',
    lines: [
      'Dagen zijn kalenderdagen tenzij er werkdagen staat; die zijn geteld naar de wettelijke lezing van de kalender.',
      'De mediaan van een even aantal is het gemiddelde van de middelste twee; p90 en kwarten zijn de kleinste die zoveel niet overschrijden.',
      'De ontvankelijkheid meedelen is een stap op zichzelf, met de termijn van de bevestiging of van het antwoord waarvan zij afhangt.',
      'Een stap telt in de periode waarin zij eindigde; wat bij het begin daarvan al te laat was, is van eerder.',
      'Na een heropening houdt het eerste oordeel zijn tijd vanaf de ontvangst; het oordeel dat volgt is een stap op zichzelf.',
      'Een stap die volgens de eigen datum op tijd was en na de uiterste dag is vastgelegd, telt als op tijd; de gegevenskwaliteit meldt het.',
      'Deels gegrond telt als gegrond, en ongegrond met een tegemoetkoming als ongegrond, waar er maar twee worden onderscheiden.',
      'Onderwerpen tellen zoals ze nu zijn ingedeeld; een uitgebracht verslag heeft ze zoals ze toen waren ingedeeld.',
      'Een tegemoetkoming telt als toegekend in de periode van het oordeel dat de klacht beëindigt, en als betaald in de periode van elke betaling.',
      'Van dubbele klachten telt er één, en wat bij vergissing is geregistreerd telt nergens; beide worden gemeld.',
      'Een geschatte dag telt in de resultaten en nooit in een stap: die is niet op tijd en niet te laat.',
      'Een bevinding telt in de periode waarin zij ontstond; is zij later rechtgezet, dan meldt de periode daarvan het.',
      'Andere feiten tellen in de periode waarin ze gebeurden, wanneer ze ook zijn vastgelegd; met wat eerder is uitgebracht wordt vergeleken.',
    ],
  },
} as const;
