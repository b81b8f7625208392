/**
 * What Bitonic's complaints procedure says, clause by clause, by article and bullet. The Dutch text
 * is the procedure's own, to the letter; the English is ours.
 */
export const bitonicArticles = {
  '1.1': {
    nl: 'Klacht: Elke schriftelijke uiting van ongenoegen van of namens de Gebruiker jegens Bitonic, betreffende de door Bitonic geleverde Diensten, de onder haar verantwoordelijkheid werkzame personen, of met betrekking tot de totstandkoming of uitvoering van een overeenkomst en/of de kwaliteit van de Diensten.',
    en: 'Complaint: Every written expression of dissatisfaction by or on behalf of the User towards Bitonic, concerning the Services provided by Bitonic, the persons working under its responsibility, or relating to the conclusion or performance of an agreement and/or the quality of the Services.',
  },
  '1.2': {
    nl: 'Klager: De Gebruiker of diens vertegenwoordiger die een Klacht indient.',
    en: 'Complainant: The User who submits a Complaint, or the representative through whom the User does.',
  },
  '1.3': {
    nl: 'Klachtenfunctionaris: De medewerker van Bitonic die is aangewezen voor de behandeling en afhandeling van een Klacht.',
    en: 'Complaints Officer: The employee of Bitonic who has been designated to handle and settle a Complaint.',
  },
  '2.1': {
    nl: 'De Klachtenregeling is van toepassing op elke overeenkomst tussen Bitonic en Gebruiker.',
    en: 'The Complaints Procedure applies to every agreement between Bitonic and the User.',
  },
  '2.2': {
    nl: 'De Klachtenfunctionaris is verantwoordelijk voor de afhandeling van Klachten conform de Klachtenregeling.',
    en: 'The Complaints Officer is responsible for settling Complaints in accordance with the Complaints Procedure.',
  },
  '3.1': {
    nl: 'Het vastleggen van een procedure voor het op een constructieve wijze afhandelen van Klachten van Gebruikers binnen een redelijke termijn.',
    en: 'To lay down a procedure for settling Complaints of Users constructively and within a reasonable time.',
  },
  '3.2': {
    nl: 'Het vaststellen van een procedure om de oorzaken van Klachten te achterhalen.',
    en: 'To establish a procedure for finding the causes of Complaints.',
  },
  '3.3': {
    nl: 'Het behoud en de verbetering van bestaande relaties door middel van een effectieve afhandeling van Klachten.',
    en: 'To keep and improve existing relationships by settling Complaints effectively.',
  },
  '3.4': {
    nl: 'Het trainen van medewerkers van Bitonic om op klantgerichte wijze te reageren op Klachten.',
    en: 'To train employees of Bitonic to respond to Complaints with the customer in mind.',
  },
  '3.5': {
    nl: 'Het verbeteren van de kwaliteit van de Diensten door middel van het behandelen en analyseren van Klachten.',
    en: 'To improve the quality of the Services by handling and analysing Complaints.',
  },
  '4.1': {
    nl: 'Gebruiker kan een Klacht indienen via klachten@bitonic.nl of door gebruik te maken van een door Bitonic beschikbaar gesteld klachtentemplate. In beide gevallen wordt de Klacht doorgeleid naar de Klachtenfunctionaris.',
    en: 'The User can submit a Complaint via klachten@bitonic.nl or by using a complaints template made available by Bitonic. In both cases the Complaint is forwarded to the Complaints Officer.',
  },
  '4.2': {
    nl: 'De Klachtenfunctionaris bevestigt de ontvangst van de Klacht binnen 5 werkdagen, informeert de Klager of de Klacht ontvankelijk is, en verstrekt, indien dit het geval is, informatie over de verdere stappen. De Klacht wordt vervolgens opgenomen in het klachtenregister.',
    en: 'The Complaints Officer confirms receipt of the Complaint within 5 working days, informs the Complainant whether the Complaint is admissible and, if it is, provides information on the further steps. The Complaint is then entered in the complaints register.',
  },
  '4.3': {
    nl: 'Om ontvankelijk te zijn, moet een Klacht betrekking hebben op de Diensten die door Bitonic worden geleverd, de personen die onder zijn verantwoordelijkheid werken, of op de totstandkoming of uitvoering van een overeenkomst en/of de kwaliteit van de Diensten. Een Klacht moeten binnen een redelijke termijn na het ontstaan van het probleem worden ingediend en moeten voldoende details bevatten. Indien Bitonic aanvullende informatie en/of documentatie van de Klager nodig heeft om de ontvankelijkheid te bepalen, zal Bitonic de Klager uiterlijk 1 maand na ontvangst van de Klacht op de hoogte stellen.',
    en: 'To be admissible, a Complaint must concern the Services provided by Bitonic, the persons working under its responsibility, or the conclusion or performance of an agreement and/or the quality of the Services. A Complaint must be submitted within a reasonable time after the problem arose and must contain sufficient details. If Bitonic needs additional information and/or documentation from the Complainant to determine admissibility, Bitonic will notify the Complainant at the latest 1 month after receipt of the Complaint.',
  },
  '4.4': {
    nl: 'Indien de Klacht betrekking heeft op een medewerker van Bitonic, stelt de Klachtenfunctionaris de medewerker van Bitonic op de hoogte en biedt zowel de Klager als de betrokken medewerker van Bitonic de gelegenheid om een toelichting te geven.',
    en: 'If the Complaint concerns an employee of Bitonic, the Complaints Officer notifies the employee of Bitonic and offers both the Complainant and the employee of Bitonic concerned the opportunity to give an explanation.',
  },
  '4.5': {
    nl: 'De betrokken medewerker van Bitonic probeert, samen met Gebruiker en de Klachtenfunctionaris, tot een oplossing te komen.',
    en: 'The employee of Bitonic concerned tries to reach a solution together with the User and the Complaints Officer.',
  },
  '4.6': {
    nl: 'De Klachtenfunctionaris handelt de Klacht uiterlijk binnen 2 maanden na ontvangst af. Indien dit niet mogelijk is, wordt de Klager schriftelijk geïnformeerd over de reden van de vertraging, met vermelding van de termijn waarbinnen wel een oordeel zal worden gegeven.',
    en: 'The Complaints Officer settles the Complaint within 2 months of receipt at the latest. If this is not possible, the Complainant is informed in writing of the reason for the delay, stating the period within which a judgement will be given.',
  },
  '4.7': {
    nl: 'De Klachtenfunctionaris verstrekt zowel de Klager als de betrokken medewerker van Bitonic schriftelijk bericht over het oordeel met betrekking tot de ontvankelijkheid van de Klacht en, in geval van niet-ontvankelijkheid, geeft de Klager een duidelijke uitleg over de redenen voor de afwijzing.',
    en: 'The Complaints Officer gives both the Complainant and the employee of Bitonic concerned written notice of the judgement on the admissibility of the Complaint and, in the event of inadmissibility, gives the Complainant a clear explanation of the reasons for the rejection.',
  },
  '4.8': {
    nl: 'De Klacht wordt na de afhandeling en het oordeel, inclusief het resultaat, geregistreerd in het register. Indien de Klager het niet eens is met de afhandeling en/of het oordeel kan de Klager de Klacht binnen de daarvoor geldende termijn voorleggen aan het Kifid.',
    en: 'After the settlement and the judgement, the Complaint is recorded in the register, including the result. If the Complainant does not agree with the settlement and/or the judgement, the Complainant can submit the Complaint to Kifid within the period that applies to it.',
  },
  '5.1': {
    nl: 'De Klachtenfunctionaris en de betrokken medewerker van Bitonic respecteren de geheimhouding tijdens de behandeling van de Klacht.',
    en: 'The Complaints Officer and the employee of Bitonic concerned respect confidentiality during the handling of the Complaint.',
  },
  '5.2': {
    nl: 'De Klager is geen kosten verschuldigd voor de behandeling van de Klacht.',
    en: 'The Complainant owes no costs for the handling of the Complaint.',
  },
  '6.1': {
    nl: 'De Klachtenfunctionaris is verantwoordelijk voor de tijdige en correcte afhandeling van de Klacht.',
    en: 'The Complaints Officer is responsible for the timely and correct settlement of the Complaint.',
  },
  '6.2': {
    nl: 'De betrokken medewerker van Bitonic houdt de Klachtenfunctionaris op de hoogte van eventueel contact met de Klager en mogelijke oplossingen.',
    en: 'The employee of Bitonic concerned keeps the Complaints Officer informed of any contact with the Complainant and of possible solutions.',
  },
  '6.3': {
    nl: 'De Klachtenfunctionaris informeert de Klager regelmatig over de voortgang van de behandeling van de Klacht.',
    en: 'The Complaints Officer regularly informs the Complainant of the progress of the handling of the Complaint.',
  },
  '6.4': {
    nl: 'De Klachtenfunctionaris beheert en onderhoudt het dossier.',
    en: 'The Complaints Officer manages and maintains the dossier.',
  },
  '7.1': {
    nl: 'De Klachtenfunctionaris registreert de Klacht, inclusief het onderwerp van de Klacht.',
    en: 'The Complaints Officer registers the Complaint, including the subject of the Complaint.',
  },
  '7.2': {
    nl: 'Een Klacht kan onder meerdere onderwerpen worden geclassificeerd.',
    en: 'A Complaint can be classified under several subjects.',
  },
  '7.3': {
    nl: 'De Klachtenfunctionaris rapporteert periodiek over de afhandeling van Klachten en doet aanbevelingen ter voorkoming van nieuwe Klachten en ter verbetering van procedures.',
    en: 'The Complaints Officer reports periodically on the settlement of Complaints and makes recommendations to prevent new Complaints and to improve procedures.',
  },
  '7.4': {
    nl: 'Minimaal één keer per jaar worden de verslagen en aanbevelingen binnen Bitonic besproken en ter besluitvorming voorgelegd.',
    en: 'At least once a year the reports and recommendations are discussed within Bitonic and submitted for decision-making.',
  },
} as const;
