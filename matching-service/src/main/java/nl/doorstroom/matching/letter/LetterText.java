package nl.doorstroom.matching.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.LabelWords;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.proposal.SystemReason;
import nl.doorstroom.matching.scoring.ClosedBy;
import nl.doorstroom.matching.scoring.Criterion;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.GapKind;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.matching.vacancy.YesNoUnknown;

/**
 * A letter as a person reads it: Dutch of level B1 or plain English, in short sentences, dates in words, no scores, codes or
 * addresses, and no label. A name of work or of a skill that would say a label is left out.
 */
final class LetterText {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]+_[A-Z0-9_]+\\b|[a-z]+:/?/?\\S+");

    /** Words of our codes in Dutch and in English; a test holds them against the lists. */
    static final Map<String, List<String>> SHIFTS = Map.of(
            "DAY", List.of("overdag", "by day"),
            "EVENING", List.of("’s avonds", "in the evening"),
            "NIGHT", List.of("’s nachts", "at night"),
            "WEEKEND", List.of("in het weekend", "at the weekend"));

    static final Map<String, List<String>> TRANSPORT = Map.of(
            "AUTO", List.of("een auto", "a car"),
            "BROMFIETS", List.of("een bromfiets", "a moped"),
            "FIETS", List.of("een fiets", "a bicycle"),
            "MOTOR", List.of("een motor", "a motorcycle"),
            "OPENBAAR_VERVOER", List.of("bus of trein", "bus or train"),
            "ANDERS", List.of("ander vervoer", "other transport"));

    static final Map<String, List<String>> NO_OF_EMPLOYER = Map.of(
            "VAARDIGHEID_ONTBREEKT",
                    List.of("U moet nog iets leren voor dit werk.", "You need to learn something first."),
            "DIPLOMA_RIJBEWIJS_ONTBREEKT",
                    List.of("U hebt een diploma of rijbewijs nodig.", "You need a diploma or a driving licence."),
            "UREN_PASSEN_NIET", List.of("De uren passen niet.", "The hours do not fit."),
            "GEEN_VACATURE_MEER", List.of("De werkgever zoekt niemand meer.", "The employer no longer needs anybody."),
            "VACATURE_VERVULD", List.of("Iemand anders heeft dit werk gekregen.", "Somebody else got this job."),
            "BEGELEIDING_NIET_MOGELIJK",
                    List.of("De werkgever kan u niet goed begeleiden.", "The employer cannot guide you well."),
            "PROEFPLAATS_NIET_GELUKT", List.of("Het werken op proef is niet gelukt.", "The trial did not work out."),
            "DUBBEL", List.of("U stond al op de lijst van de werkgever.", "The employer already had your name."));

    /** What is no refusal of the person, though it is registered as one. */
    static final Map<String, List<String>> NO_ANSWER_OF_PERSON = Map.of(
            "NIET_BEREIKBAAR", List.of("Wij konden u niet bereiken.", "We could not reach you."),
            "NIET_VERSCHENEN", List.of("U was niet op de afspraak.", "You were not at the appointment."));

    private final VacancyTerms work;
    private final boolean open;
    private final Fit fit;
    private final Language language;
    private final List<Letter.Part> parts = new ArrayList<>();

    private LetterText(VacancyTerms work, boolean open, Fit fit, Language language) {
        this.work = work;
        this.open = open;
        this.fit = fit;
        this.language = language;
    }

    /** @param open whether the vacancy still takes people */
    static Letter of(Reason reason, VacancyTerms work, boolean open, Fit fit, Language language) {
        return new LetterText(work, open, fit, language).letter(reason);
    }

    private Letter letter(Reason reason) {
        part(
                say("Waarom krijgt u deze brief?", "Why do you get this letter?"),
                say("Uw begeleider denkt dat dit werk bij u kan passen.", "Your coach thinks this work may suit you."),
                say(
                        "Uw begeleider koos het op " + day(reason.since()) + ".",
                        "Your coach picked it on " + day(reason.since()) + "."),
                say("In deze brief leest u waarom.", "This letter tells you why."));
        work(reason.proposal() != null && reason.proposal().state() == ProposalState.ACCEPTED);
        part(say("Wat past al?", "What fits already?"), fitting());
        part(say("Wat is nog nodig?", "What is still needed?"), missing());
        if (!fit.toCheck().isEmpty()) {
            part(say("Wat weten wij nog niet?", "What do we not know yet?"), unknown());
        }
        if (reason.proposal() != null) {
            part(say("Hoe gaat het verder?", "What happens next?"), course(reason.proposal()));
        }
        part(
                say("Wie besluit?", "Who decides?"),
                say("Een mens heeft dit werk voor u gekozen.", "A person picked this work for you."),
                say("De computer rekent alleen uit wat past.", "The computer only works out what fits."),
                say("De computer beslist niet over u.", "The computer does not decide about you."),
                say("Wij kijken alleen naar wat u kunt en wilt.", "We only look at what you can and want."),
                say("U mag altijd nee zeggen.", "You may always say no."));
        part(
                say("Bent u het er niet mee eens?", "Do you disagree?"),
                say("Vraag uw begeleider om nog eens te kijken.", "Ask your coach to look again."),
                say("U mag ook vragen of iemand anders kijkt.", "You may also ask for somebody else to look."),
                say("Klopt er iets niet? Zeg het dan.", "Is something wrong? Please tell us."));
        part(
                say("Vragen?", "Questions?"),
                say("Vraag het aan uw begeleider.", "Ask your coach."),
                say("Die helpt u graag.", "Your coach is happy to help."));
        return new Letter(language, say("Werk dat bij u kan passen", "Work that may suit you"), List.copyOf(parts));
    }

    /** @param theirs whether the person got it */
    private void work(boolean theirs) {
        List<String> lines = new ArrayList<>();
        lines.add(named(work.name(), say("Werk", "Work")));
        String hours = work.hoursMin().compareTo(work.hoursMax()) == 0
                ? number(work.hoursMin())
                : number(work.hoursMin()) + say(" tot ", " to ") + number(work.hoursMax());
        lines.add(say("Het is voor " + hours + " uur per week.", "It is for " + counted(hours, "hour") + " a week."));
        if (work.startDate() != null) {
            String start = day(work.startDate());
            lines.add(say("Het werk begint op " + start + ".", "The work starts on " + start + "."));
        }
        if (!open && !theirs) {
            lines.add(say("Dit werk is er op dit moment niet meer.", "This work is not there any more."));
        }
        part(say("Het werk", "The work"), lines);
    }

    private List<String> fitting() {
        Set<Criterion> asked = asked();
        Set<String> open = new HashSet<>();
        for (Fit.Gap gap : fit.gaps()) {
            asked.remove(criterion(gap.kind(), gap.subject()));
            if (gap.skillUri() != null) {
                open.add(gap.skillUri());
            }
        }
        for (Fit.MadeGood good : fit.madeGood()) {
            asked.add(Criterion.EMPLOYER_OFFER);
            asked.remove(criterion(good.kind(), good.subject()));
            if (good.skillUri() != null) {
                open.add(good.skillUri());
            }
        }
        for (Fit.ToCheck check : fit.toCheck()) {
            asked.remove(check.criterion());
            if (check.subject() != null) {
                open.add(check.subject());
            }
        }
        List<String> lines = new ArrayList<>();
        boolean anythingCompared = !fit.parts().isEmpty();
        for (Criterion criterion : Criterion.values()) {
            String line = asked.contains(criterion) && anythingCompared ? fits(criterion) : null;
            if (line != null) {
                lines.add(line);
            }
        }
        if (anythingCompared) {
            work.details().skills().stream()
                    .filter(skill -> skill.uri() != null && !open.contains(skill.uri()))
                    .map(VacancyDetails.Skill::label)
                    .distinct()
                    .map(label -> named(label, ""))
                    .filter(label -> !label.isEmpty())
                    .forEach(label -> lines.add(say("Dit kunt u al: " + label, "You can do this: " + label)));
        }
        if (lines.isEmpty()) {
            lines.add(say("Dat weten wij nog niet.", "We do not know that yet."));
        }
        return lines;
    }

    /** What the vacancy asks besides skills. A wish for the occupation is told only when it earned its points. */
    private Set<Criterion> asked() {
        VacancyDetails details = work.details();
        Set<Criterion> asked = new HashSet<>(Set.of(Criterion.HOURS, Criterion.START_DATE));
        if (!details.shifts().isEmpty()) {
            asked.add(Criterion.SHIFTS);
        }
        if (work.pc4() != null) {
            asked.add(Criterion.DISTANCE);
        }
        if (details.transport().stream()
                .anyMatch(means -> means.forWork() == YesNoUnknown.YES || means.forCommute() == YesNoUnknown.YES)) {
            asked.add(Criterion.TRANSPORT);
        }
        if (!details.licences().isEmpty()) {
            asked.add(Criterion.LICENCES);
        }
        if (!details.languages().isEmpty()) {
            asked.add(Criterion.LANGUAGES);
        }
        if (details.occupation() != null
                && fit.parts().stream()
                        .anyMatch(part -> part.criterion() == Criterion.OCCUPATION
                                && part.contribution().signum() > 0)) {
            asked.add(Criterion.OCCUPATION);
        }
        return asked;
    }

    private static @Nullable Criterion criterion(GapKind kind, @Nullable String subject) {
        return switch (kind) {
            case HOURS -> Criterion.HOURS;
            case SHIFTS -> Criterion.SHIFTS;
            case LANGUAGE -> Criterion.LANGUAGES;
            case CERTIFICATE -> Criterion.LICENCES;
            case START_DATE -> Criterion.START_DATE;
            case MOBILITY -> subject == null ? Criterion.DISTANCE : Criterion.TRANSPORT;
            case SKILL, BASIC_CONDITION, WORKPLACE_ADJUSTMENT -> null;
        };
    }

    private @Nullable String fits(Criterion criterion) {
        return switch (criterion) {
            case HOURS -> say("De uren passen bij wat u wilt.", "The hours suit what you want.");
            case SHIFTS -> say("De werktijden passen bij u.", "The working times suit you.");
            case DISTANCE -> say("Het werk is niet te ver weg.", "The work is not too far away.");
            case TRANSPORT -> say("U hebt het vervoer dat nodig is.", "You have the transport you need.");
            case LICENCES -> say("U hebt het rijbewijs dat nodig is.", "You have the driving licence you need.");
            case LANGUAGES -> say("U kent de taal goed genoeg.", "You know the language well enough.");
            case START_DATE -> say("U kunt op tijd beginnen.", "You can start in time.");
            case OCCUPATION -> say("Dit is het soort werk dat u zoekt.", "This is the kind of work you look for.");
            case EMPLOYER_OFFER ->
                say("Wat nog niet past, past de werkgever aan.", "The employer adapts what does not fit yet.");
            case ESSENTIAL_SKILLS, IMPORTANT_SKILLS, SOMEWHAT_SKILLS, MUST_HAVES -> null;
        };
    }

    private List<String> missing() {
        List<String> lines = new ArrayList<>();
        for (Fit.Gap gap : fit.gaps()) {
            lines.add(missing(gap));
            lines.add(weight(gap));
            if (gap.expectedOn() != null && gap.kind() != GapKind.START_DATE) {
                String expected = day(gap.expectedOn());
                lines.add(say(
                        "Wij denken dat het lukt op " + expected + ".",
                        "We think you will get there on " + expected + "."));
            }
            lines.add(help(gap.closedBy()));
        }
        if (lines.isEmpty() && fit.parts().isEmpty()) {
            lines.add(say("Dat weten wij nog niet.", "We do not know that yet."));
        } else if (lines.isEmpty()) {
            lines.add(
                    fit.toCheck().isEmpty()
                            ? say("Wij missen niets.", "Nothing that we know of.")
                            : say("Dat weten wij nog niet helemaal.", "We do not know all of that yet."));
        } else {
            lines.add(say("U kunt dus nog groeien naar dit werk.", "So you can still grow into this work."));
        }
        return lines;
    }

    private String weight(Fit.Gap gap) {
        if (!gap.mustHave()) {
            return say("Dit is handig, maar het hoeft niet.", "This is useful, but you can do without.");
        }
        boolean canBeHad = switch (gap.kind()) {
            case SKILL, CERTIFICATE, LANGUAGE, BASIC_CONDITION, WORKPLACE_ADJUSTMENT -> true;
            case MOBILITY -> gap.subject() != null;
            case HOURS, SHIFTS, START_DATE -> false;
        };
        return canBeHad
                ? say("Dit is nodig voor het werk.", "You need this for the work.")
                : say("Zo past het werk nu nog niet.", "As it is, the work does not fit yet.");
    }

    private String missing(Fit.Gap gap) {
        return switch (gap.kind()) {
            case SKILL -> learning(gap);
            case CERTIFICATE -> {
                String licence = gap.subject();
                yield licence == null || !licence.matches("[A-Z][A-Z0-9+]{0,2}")
                        ? say("U hebt nog een diploma of rijbewijs nodig.", "You still need a diploma or licence.")
                        : say(
                                "U hebt nog rijbewijs " + licence + " nodig.",
                                "You still need driving licence " + licence + ".");
            }
            case HOURS -> {
                String hours = amount(gap, say("een paar", "a few"));
                yield gap.closedBy() == ClosedBy.EMPLOYER
                        ? say(
                                "U wilt " + hours + " uur per week meer werken dan dit werk heeft.",
                                "You want " + counted(hours, "hour") + " a week more than this work has.")
                        : say(
                                "Dit werk vraagt " + hours + " uur per week meer dan u nu kunt.",
                                "This work asks " + counted(hours, "hour") + " a week more than you can do now.");
            }
            case MOBILITY -> {
                String means = gap.subject() == null ? null : word(TRANSPORT, gap.subject());
                String km = amount(gap, say("een paar", "a few"));
                yield gap.subject() == null
                        ? say(
                                "Het werk is " + km + " kilometer verder dan u wilt reizen.",
                                "The work is " + counted(km, "kilometre") + " further than you want to travel.")
                        : means == null
                                ? say("U hebt nog vervoer nodig.", "You still need transport.")
                                : say(
                                        "U hebt nog vervoer nodig: " + means + ".",
                                        "You still need transport: " + means + ".");
            }
            case LANGUAGE -> {
                String spoken = languageName(gap.subject());
                yield spoken == null
                        ? say("U leert nog beter de taal.", "You still need to learn the language better.")
                        : say(
                                "U leert deze taal nog beter: " + spoken + ".",
                                "You still learn this language: " + spoken + ".");
            }
            case SHIFTS -> {
                String time = word(SHIFTS, gap.subject());
                yield time == null
                        ? say("De werktijden passen nog niet bij u.", "The working times do not suit you yet.")
                        : say(
                                "Dit werk is ook " + time + ". U kunt dan niet.",
                                "The work is also " + time + ". You cannot then.");
            }
            case START_DATE ->
                gap.expectedOn() == null
                        ? say("Het werk begint eerder dan u kunt.", "The work starts before you can.")
                        : say(
                                "U kunt pas beginnen op " + day(gap.expectedOn()) + ".",
                                "You can only start on " + day(gap.expectedOn()) + ".");
            case BASIC_CONDITION ->
                say("Er is eerst nog iets anders te regelen.", "Something else has to be arranged first.");
            case WORKPLACE_ADJUSTMENT ->
                say("De werkplek moet voor u anders worden ingericht.", "The workplace has to be changed for you.");
        };
    }

    private String learning(Fit.Gap gap) {
        String skill = skill(gap.skillUri());
        return skill == null
                ? say("U moet nog iets leren voor dit werk.", "You still have to learn something for this work.")
                : say("Dit leert u nog: " + skill, "You still learn this: " + skill);
    }

    private String help(ClosedBy closedBy) {
        return switch (closedBy) {
            case PERSON -> say("U werkt hieraan. Uw begeleider helpt u.", "You work on this. Your coach helps you.");
            case EMPLOYER -> say("De werkgever kan hierbij helpen.", "The employer can help with this.");
            case MUNICIPALITY -> say("De gemeente kan hierbij helpen.", "The municipality can help with this.");
        };
    }

    private List<String> unknown() {
        List<String> lines = new ArrayList<>();
        for (Fit.ToCheck check : fit.toCheck()) {
            String line = unknown(check);
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
        lines.add(say("Wij mogen u dit vragen.", "We may ask you this."));
        lines.add(say("Wat wij niet weten, telt niet als nee.", "What we do not know does not count as a no."));
        lines.add(say("U vertelt alleen wat nodig is voor het werk.", "You only tell what is needed for the work."));
        return lines;
    }

    private String unknown(Fit.ToCheck check) {
        return switch (check.criterion()) {
            case ESSENTIAL_SKILLS, IMPORTANT_SKILLS, SOMEWHAT_SKILLS -> {
                String skill = skill(check.subject());
                yield skill == null
                        ? say("Wij weten nog niet alles wat u kunt.", "We do not know yet everything you can do.")
                        : say(
                                "Wij weten nog niet of u dit kunt: " + skill,
                                "We do not know yet if you can do this: " + skill);
            }
            case OCCUPATION ->
                say("Wij weten nog niet welk werk u zoekt.", "We do not know yet what work you look for.");
            case HOURS ->
                say("Wij weten nog niet hoeveel uur u wilt werken.", "We do not know yet how many hours you want.");
            case SHIFTS -> say("Wij weten nog niet wanneer u kunt werken.", "We do not know yet when you can work.");
            case DISTANCE ->
                say("Wij weten nog niet hoe ver u moet reizen.", "We do not know yet how far you have to travel.");
            case TRANSPORT ->
                say("Wij weten nog niet welk vervoer u hebt.", "We do not know yet what transport you have.");
            case LICENCES ->
                say("Wij weten nog niet welk rijbewijs u hebt.", "We do not know yet which driving licence you have.");
            case LANGUAGES ->
                say(
                        "Wij weten nog niet hoe goed u de taal kent.",
                        "We do not know yet how well you know the language.");
            case START_DATE ->
                say("Wij weten nog niet wanneer u kunt beginnen.", "We do not know yet when you can start.");
            case EMPLOYER_OFFER, MUST_HAVES -> say("Wij weten nog niet alles.", "We do not know everything yet.");
        };
    }

    private List<String> course(Reason.Course course) {
        List<String> lines = new ArrayList<>();
        switch (course.state()) {
            case PROPOSED -> {
                lines.add(say("U hoeft nog niets te doen.", "You do not have to do anything yet."));
                lines.add(
                        say("Uw begeleider praat hier eerst met u over.", "Your coach talks about it with you first."));
                lines.add(unnamed());
            }
            case OFFERED_TO_PARTICIPANT -> {
                if (open) {
                    lines.add(say("Wilt u dit werk? Zeg dan ja of nee.", "Do you want this work? Then say yes or no."));
                    answerBy(course, lines);
                } else {
                    nothingToChoose(lines);
                }
                lines.add(unnamed());
            }
            case PARTICIPANT_AGREED -> {
                lines.add(say("U hebt ja gezegd.", "You said yes."));
                lines.add(say("Wij vertellen de werkgever wie u bent.", "We tell the employer who you are."));
            }
            case PRESENTED_TO_EMPLOYER -> {
                lines.add(say("De werkgever weet wie u bent.", "The employer knows who you are."));
                lines.add(say("Wij wachten op antwoord van de werkgever.", "We wait for the employer to answer."));
            }
            case INTERVIEW -> {
                lines.add(say("U hebt met de werkgever gepraat.", "You talked with the employer."));
                lines.add(say("Wij wachten op antwoord van de werkgever.", "We wait for the employer to answer."));
            }
            case TRIAL_PLACEMENT ->
                lines.add(say("U werkt daar eerst een tijd op proef.", "You first work there on trial for a while."));
            case OFFERED_BY_EMPLOYER -> {
                lines.add(say("De werkgever wil u graag hebben.", "The employer would like to have you."));
                if (open) {
                    lines.add(say("U kiest zelf: ja of nee.", "You choose: yes or no."));
                    answerBy(course, lines);
                } else {
                    nothingToChoose(lines);
                }
            }
            case IN_RESERVE ->
                lines.add(say("De werkgever vraagt u later misschien weer.", "The employer may ask you again later."));
            case ACCEPTED -> lines.add(say("U hebt deze baan gekregen.", "You got this job."));
            case DECLINED_BY_PARTICIPANT -> {
                String unheard = word(NO_ANSWER_OF_PERSON, course.declineReason());
                if (unheard == null) {
                    lines.add(say("U hebt nee gezegd. Dat mag.", "You said no. That is fine."));
                    words(course, lines);
                } else {
                    lines.add(unheard);
                    lines.add(stopped());
                    lines.add(
                            say("Wilt u dit werk toch? Zeg het dan.", "Do you still want this work? Please tell us."));
                }
            }
            case DECLINED_BY_EMPLOYER -> {
                lines.add(say("De werkgever heeft nee gezegd.", "The employer said no."));
                String why = word(NO_OF_EMPLOYER, course.declineReason());
                if (why != null) {
                    lines.add(why);
                } else if (!words(course, lines)) {
                    lines.add(say("Vraag uw begeleider waarom.", "Ask your coach why."));
                }
            }
            case WITHDRAWN ->
                lines.add(
                        course.systemReason() == SystemReason.VACATURE_INGETROKKEN
                                ? say("De werkgever zoekt niemand meer.", "The employer no longer needs anybody.")
                                : say("Dit voorstel gaat niet door.", "This proposal does not go on."));
            case EXPIRED -> {
                lines.add(say("Er kwam niet op tijd een antwoord.", "No answer came in time."));
                lines.add(stopped());
            }
            case LAPSED_PLACED_ELSEWHERE -> {
                lines.add(say("U hebt ander werk gevonden.", "You found other work."));
                lines.add(stopped());
            }
        }
        return lines;
    }

    private String unnamed() {
        return say("De werkgever hoort uw naam pas na uw ja.", "The employer only hears your name after your yes.");
    }

    private String stopped() {
        return say("Daarom is dit voorstel gestopt.", "So this proposal has stopped.");
    }

    /** The positions are taken; who has the word is not asked for what cannot be had. */
    private void nothingToChoose(List<String> lines) {
        lines.add(say("U hoeft nu niet te kiezen.", "You do not have to choose now."));
        lines.add(say("Uw begeleider vertelt u wat er nu kan.", "Your coach tells you what is possible now."));
    }

    private void answerBy(Reason.Course course, List<String> lines) {
        if (course.answerBy() != null) {
            String last = day(course.answerBy());
            lines.add(say("Doe dat voor of op " + last + ".", "Do so on or before " + last + "."));
            lines.add(say("Daarna stopt dit voorstel.", "After that this proposal stops."));
        }
    }

    /** Whether there were words that the person may read. */
    private boolean words(Reason.Course course, List<String> lines) {
        if (course.releasedText() == null || LabelWords.standIn(course.releasedText())) {
            return false;
        }
        String by = course.state() == ProposalState.DECLINED_BY_EMPLOYER
                ? say("De werkgever zei hierover:", "The employer said:")
                : say("U zei hierover:", "You said:");
        lines.add(by + " " + course.releasedText());
        return true;
    }

    private void part(String heading, String... lines) {
        part(heading, List.of(lines));
    }

    private void part(String heading, List<String> lines) {
        parts.add(new Letter.Part(heading, List.copyOf(lines)));
    }

    private @Nullable String skill(@Nullable String uri) {
        return work.details().skills().stream()
                .filter(skill -> skill.uri() != null && skill.uri().equals(uri))
                .map(skill -> named(skill.label(), ""))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** A name that others wrote, unless it says a label, a code or an address. */
    private static String named(String written, String otherwise) {
        return LabelWords.standIn(written) || CODE.matcher(written).find() ? otherwise : written.strip();
    }

    private @Nullable String word(Map<String, List<String>> words, @Nullable String code) {
        List<String> both = code == null ? null : words.get(code);
        return both == null ? null : both.get(language.ordinal());
    }

    /** Java names languages by two letters, and the profile by three. */
    private @Nullable String languageName(@Nullable String iso) {
        Map<String, String> names = new TreeMap<>();
        for (String two : Locale.getISOLanguages()) {
            Locale one = Locale.forLanguageTag(two);
            names.putIfAbsent(one.getISO3Language(), one.getDisplayLanguage(language.locale()));
        }
        return iso == null ? null : names.get(iso);
    }

    private String amount(Fit.Gap gap, String otherwise) {
        return gap.amount() == null ? otherwise : number(gap.amount());
    }

    /** An amount with its unit in English, where one is said in another way than two. */
    private static String counted(String amount, String unit) {
        return amount + " " + unit + (amount.equals("1") ? "" : "s");
    }

    private String number(BigDecimal hours) {
        String number = hours.stripTrailingZeros().toPlainString();
        return language == Language.DUTCH ? number.replace('.', ',') : number;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    private String say(String dutch, String english) {
        return language == Language.DUTCH ? dutch : english;
    }
}
