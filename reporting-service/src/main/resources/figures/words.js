/* What the page says, in both of its languages. */

const WORDS = {
  nl: {
    title: "Cijfers over de weg naar werk",
    lead: "Hoeveel mensen een betaalde baan kregen, hoeveel uitkeringen eindigden, en of het werk bleef.",
    noCause: "Deze cijfers zeggen wat er gebeurde. Zij zeggen niet dat een programma of een persoon het liet gebeuren.",
    skip: "Naar de cijfers",
    choices: "Taal en afmelden",
    logIn: "Inloggen",
    logOut: "Uitloggen",
    year: "Jaar",
    part: "Deel van het jaar",
    programme: "Programma",
    wholeYear: "Heel het jaar",
    quarter: (n) => `${n}e kwartaal`,
    allProgrammes: "Alle programma's",
    show: "Toon cijfers",
    print: "Afdrukken",
    loading: "De cijfers worden geteld…",
    loaded: "De cijfers zijn er.",
    notLoaded: "Niet alle cijfers zijn er.",
    noRealm: "De inlogdienst antwoordt niet. Probeer het later opnieuw.",
    loginRefused: "Het inloggen is niet gelukt. Log opnieuw in.",
    loginOver: "U bent niet meer ingelogd. Log opnieuw in.",
    noAnswer: "De dienst antwoordt niet. Probeer het later opnieuw.",
    noNames: "De namen van programma's zijn niet te lezen; alle programma's samen zijn wel te tonen.",
    forbidden: "Uw account mag dit cijfer niet zien.",
    notClosed: "Dit jaar is nog niet afgesloten. Met uw account zijn cijfers te zien na de afsluiting.",
    notAllRead: "Nog niet alles van dit jaar is verwerkt. Probeer het later opnieuw.",
    refused: (reason) => `Dit is niet te tonen: ${reason}`,
    provisional: "Voorlopig",
    final: (moment) => `Definitief, met wat tot ${moment} is vastgelegd`,
    toldOn: (day) => `Zoals bekend op ${day}`,
    because: {
      period: "de periode is nog niet voorbij",
      events: (moment) => `verwerkt is wat tot ${moment} is vastgelegd`,
      noEvents: "nog niet alles is verwerkt",
      missing: (n) => (n === 1 ? "1 gebeurtenis kon niet worden verwerkt" : `${n} gebeurtenissen konden niet worden verwerkt`),
      pending: (n) => `${n} nog niet te beoordelen`,
    },
    notTold: "–",
    notToldNote: (n) => `Een streepje staat voor een aantal van 1 tot en met ${n}, of voor wat zo'n aantal zou verraden.`,
    nothing: "In deze periode is er niets geteld.",
    about: (first, last, programme) => `Van ${first} tot en met ${last}. ${programme}.`,
    inNumbers: (title) => `${title} in getallen`,
    tableFollows: "De tabel eronder zegt hetzelfde.",
    notes: "Hoe er is geteld",
    findings: (n) => `Er ontbreekt of klopt iets aan de gegevens: ${n} keer.`,
    exportAs: "Bewaar als",
    exported: (name) => `${name} is bewaard.`,
    definition: (set) => `Geteld volgens ${set}.`,
    total: "Totaal",
    month: "Maand",
    headline: {
      placed: "mensen geplaatst",
      toWork: "uitkeringen geëindigd naar werk",
      lasting: "na 26 weken nog aan het werk en zonder uitkering",
      occupancy: "van de plaatsen in ploegen bezet",
    },
    placements: {
      title: "Plaatsingen",
      text: "Mensen die met betaald werk begonnen, in de maand van hun eerste dag.",
      columns: ["Maand", "Mensen", "Plaatsingen", "Contracten", "Met ondersteuning"],
      series: ["Mensen geplaatst"],
    },
    "ended-benefits": {
      title: "Geëindigde uitkeringen",
      text: "Uitkeringen die eindigden, in de maand van hun laatste dag. Een maand later blijkt of het naar werk was.",
      columns: ["Maand", "Naar werk", "Anders", "Onbekend", "Nog niet te beoordelen", "Mensen zonder uitkering"],
      series: ["Naar werk", "Anders", "Onbekend", "Nog niet te beoordelen"],
    },
    funnel: {
      title: "Van intake naar werk",
      text: "Stappen die in deze periode werden gezet. Het zijn niet bij elke stap dezelfde mensen.",
      columns: ["Stap", "Mensen", "Keer", "Dagen sinds de stap ervoor (mediaan)", "Dagen sinds de start (mediaan)"],
      series: ["Mensen"],
      steps: {
        INTAKE: "Intake",
        TRAJECTORY_STARTED: "Traject gestart",
        VACANCY_OFFERED: "Vacature aangeboden",
        PLACED: "Geplaatst",
      },
    },
    "lasting-work": {
      title: "Blijvend werk",
      text: "Van de mensen die in deze periode begonnen: wie na 4, 13, 26 en 52 weken nog werkte, zonder uitkering ernaast. Onbekend is geen mislukking en telt niet mee in het percentage.",
      columns: ["Week", "Ja", "Nee", "Onbekend", "Nog niet te beoordelen", "Aandeel ja"],
      series: ["Ja", "Nee", "Onbekend", "Nog niet te beoordelen"],
      week: (n) => `Na ${n} weken`,
      judged: (yes, no, unknown, pending) => `${yes} ja, ${no} nee; ${unknown} onbekend, ${pending} nog niet te beoordelen`,
    },
    "crew-occupancy": {
      title: "Ploegen",
      text: "Welk deel van de plaatsen in ploegen bezet was, per maand.",
      columns: ["Maand", "Ploegen", "Plaatsdagen beschikbaar", "Plaatsdagen bezet", "Bezet"],
      series: ["Bezet (%)"],
    },
    crews: {
      title: "Vrijgekomen plaatsen in ploegen",
      text: "Plaatsen die in deze periode vrijkwamen, en hoe snel zij weer bezet waren.",
      columns: ["Plaatsen", "Aantal"],
      rows: ["Vrijgekomen", "Weer bezet", "Nog vrij", "Dagen tot weer bezet (mediaan)", "Dagen tot weer bezet (langste)"],
      series: ["Aantal"],
    },
  },
  en: {
    title: "Figures about the way to work",
    lead: "How many people came to paid work, how many benefits ended, and whether the work lasted.",
    noCause: "These numbers say what happened. They do not say that a programme or a person made it happen.",
    skip: "To the figures",
    choices: "Language and logging out",
    logIn: "Log in",
    logOut: "Log out",
    year: "Year",
    part: "Part of the year",
    programme: "Programme",
    wholeYear: "Whole year",
    quarter: (n) => `Quarter ${n}`,
    allProgrammes: "All programmes",
    show: "Show figures",
    print: "Print",
    loading: "The figures are being counted…",
    loaded: "The figures are there.",
    notLoaded: "Not all figures are there.",
    noRealm: "The login service does not answer. Try again later.",
    loginRefused: "Logging in did not succeed. Log in again.",
    loginOver: "You are not logged in any more. Log in again.",
    noAnswer: "The service does not answer. Try again later.",
    noNames: "The names of programmes cannot be read; all programmes together can be shown.",
    forbidden: "Your account may not see this figure.",
    notClosed: "This year is not closed yet. With your account figures can be seen after the closing.",
    notAllRead: "Not everything of this year has been handled yet. Try again later.",
    refused: (reason) => `This cannot be shown: ${reason}`,
    provisional: "Provisional",
    final: (moment) => `Final, with what was recorded up to ${moment}`,
    toldOn: (day) => `As known on ${day}`,
    because: {
      period: "the period is not over yet",
      events: (moment) => `handled is what was recorded up to ${moment}`,
      noEvents: "not everything has been handled yet",
      missing: (n) => (n === 1 ? "1 event could not be handled" : `${n} events could not be handled`),
      pending: (n) => `${n} cannot be judged yet`,
    },
    notTold: "–",
    notToldNote: (n) => `A dash stands for a number from 1 to ${n}, or for what would give such a number away.`,
    nothing: "Nothing was counted in this period.",
    about: (first, last, programme) => `From ${first} through ${last}. ${programme}.`,
    inNumbers: (title) => `${title} in numbers`,
    tableFollows: "The table below says the same.",
    notes: "How this was counted",
    findings: (n) => `Something is missing or odd in what was registered: ${n} times.`,
    exportAs: "Save as",
    exported: (name) => `${name} was saved.`,
    definition: (set) => `Counted by ${set}.`,
    total: "Total",
    month: "Month",
    headline: {
      placed: "people placed",
      toWork: "benefits ended towards work",
      lasting: "still at work and without a benefit after 26 weeks",
      occupancy: "of the places in crews taken",
    },
    placements: {
      title: "Placements",
      text: "People who began paid work, in the month of their first day.",
      columns: ["Month", "People", "Placements", "Contracts", "With support"],
      series: ["People placed"],
    },
    "ended-benefits": {
      title: "Ended benefits",
      text: "Benefits that ended, in the month of their last day. A month later it shows whether that was towards work.",
      columns: ["Month", "Towards work", "Otherwise", "Unknown", "Cannot be judged yet", "People without benefit"],
      series: ["Towards work", "Otherwise", "Unknown", "Cannot be judged yet"],
    },
    funnel: {
      title: "From intake to work",
      text: "Steps that were taken in this period. They are not the same people at each step.",
      columns: ["Step", "People", "Times", "Days since the step before (median)", "Days since the start (median)"],
      series: ["People"],
      steps: {
        INTAKE: "Intake",
        TRAJECTORY_STARTED: "Trajectory started",
        VACANCY_OFFERED: "Vacancy offered",
        PLACED: "Placed",
      },
    },
    "lasting-work": {
      title: "Lasting work",
      text: "Of the people who began in this period: who still worked after 4, 13, 26 and 52 weeks, without a benefit beside it. Unknown is no failure and is not part of the percentage.",
      columns: ["Week", "Yes", "No", "Unknown", "Cannot be judged yet", "Share of yes"],
      series: ["Yes", "No", "Unknown", "Cannot be judged yet"],
      week: (n) => `After ${n} weeks`,
      judged: (yes, no, unknown, pending) => `${yes} yes, ${no} no; ${unknown} unknown, ${pending} cannot be judged yet`,
    },
    "crew-occupancy": {
      title: "Crews",
      text: "Which part of the places in crews was taken, by month.",
      columns: ["Month", "Crews", "Place days available", "Place days taken", "Taken"],
      series: ["Taken (%)"],
    },
    crews: {
      title: "Places in crews that came free",
      text: "Places that came free in this period, and how soon somebody had them again.",
      columns: ["Places", "Number"],
      rows: ["Came free", "Taken again", "Still free", "Days until taken again (median)", "Days until taken again (longest)"],
      series: ["Number"],
    },
  },
};

const KEPT = "doorstroom-language";

let language = localStorage.getItem(KEPT) ?? (navigator.language.startsWith("nl") ? "nl" : "en");

export const languageNow = () => language;

export function speak(other) {
  language = other;
  localStorage.setItem(KEPT, other);
}

export const words = () => WORDS[language];

const locale = () => (language === "nl" ? "nl-NL" : "en-GB");

export const number = (value) =>
  value === null || value === undefined ? words().notTold : new Intl.NumberFormat(locale()).format(value);

export const share = (value) =>
  value === null || value === undefined
    ? words().notTold
    : new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(value);

export const monthName = (month) =>
  new Intl.DateTimeFormat(locale(), { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01`));

export const dayName = (day) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

export const momentName = (moment) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" })
    .format(new Date(moment));
