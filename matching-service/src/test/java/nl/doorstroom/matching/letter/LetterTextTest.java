package nl.doorstroom.matching.letter;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.matching.proposal.LabelWords;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.proposal.SystemReason;
import nl.doorstroom.matching.scoring.ClosedBy;
import nl.doorstroom.matching.scoring.Criterion;
import nl.doorstroom.matching.scoring.EmployerOffer;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.GapKind;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.matching.vacancy.Importance;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.matching.vacancy.YesNoUnknown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LetterTextTest {

    private static final String WELDING = "https://example.org/skill/welding";
    private static final String TEAMWORK = "https://example.org/skill/teamwork";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);

    /** Words of a sentence; B1 has short ones. */
    private static final int LONGEST = 15;

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}|[0-9]{4}-[0-9]{2}|_|null|://|\\bscore\\b");

    private static final Pattern ENGLISH_LABELS = Pattern.compile(
            "(?i)\\b(prison|detention|criminal|disab\\w+|handicap\\w*|refugee|migrant|unemployed|benefits?|old|young|age|"
                    + "gender|sex|male|female|origin|nationality|religion|health|illness|target group)\\b");

    @Test
    void saysInOrdinaryWordsWhatFitsWhatIsMissingAndWhatIsNotKnown() {
        Fit fit = fit(
                List.of(
                        new Fit.Gap(GapKind.SKILL, ClosedBy.PERSON, true, WELDING, WELDING, null, null),
                        new Fit.Gap(
                                GapKind.HOURS,
                                ClosedBy.PERSON,
                                true,
                                null,
                                null,
                                new BigDecimal("8.50"),
                                LocalDate.of(2026, 10, 12))),
                List.of(new Fit.ToCheck(Criterion.TRANSPORT, "transport", "FIETS")));

        String dutch = LetterText.of(new Reason(JUNE, null), terms("Medewerker groen"), true, fit, Language.DUTCH)
                .text();
        String english = LetterText.of(new Reason(JUNE, null), terms("Medewerker groen"), true, fit, Language.ENGLISH)
                .text();

        for (String line : List.of(
                "Uw begeleider koos het op 20 juni 2026.",
                "Medewerker groen",
                "Het is voor 24 tot 32 uur per week.",
                "Het werk begint op 1 september 2026.",
                "Dit kunt u al: Samenwerken",
                "De werktijden passen bij u.",
                "Dit leert u nog: Lassen",
                "Dit werk vraagt 8,5 uur per week meer dan u nu kunt.",
                "Wij denken dat het lukt op 12 oktober 2026.",
                "Wij weten nog niet welk vervoer u hebt.",
                "De computer beslist niet over u.",
                "Vraag uw begeleider om nog eens te kijken.")) {
            assertTrue(dutch.contains(line + "\n"), line + " is missing in " + dutch);
        }
        for (String line : List.of("You can do this: Samenwerken", "You still learn this: Lassen", "8.5 hours")) {
            assertTrue(english.contains(line), line + " is missing in " + english);
        }
        assertFalse(dutch.contains("De uren passen"), dutch);
        assertFalse(dutch.contains("het vervoer dat nodig is"), dutch);
    }

    @Test
    void saysThatTheEmployerAdaptsWhatDoesNotFitYet() {
        Fit near = fit(List.of(), List.of());
        Fit fit = new Fit(
                near.participantId(),
                near.vacancyId(),
                MatchStatus.MATCH,
                near.score(),
                near.parts(),
                List.of(),
                List.of(new Fit.MadeGood(GapKind.HOURS, EmployerOffer.JOB_CARVING, null, null, new BigDecimal(8))),
                List.of(),
                List.of());

        String text = LetterText.of(new Reason(JUNE, null), terms("Medewerker groen"), true, fit, Language.DUTCH)
                .text();

        assertTrue(text.contains("Wat nog niet past, past de werkgever aan."), text);
        assertFalse(text.contains("De uren passen bij wat u wilt."), text);
    }

    @Test
    void saysThatNothingIsKnownInsteadOfThatAllFits() {
        Fit fit = new Fit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                MatchStatus.INSUFFICIENT_DATA,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Fit.ToCheck(Criterion.HOURS, "hoursMax", null)),
                List.of());

        String text = LetterText.of(new Reason(JUNE, null), terms("Medewerker groen"), false, fit, Language.DUTCH)
                .text();

        assertTrue(text.contains("Wat past al?\nDat weten wij nog niet.\n"), text);
        assertTrue(text.contains("Wat is nog nodig?\nDat weten wij nog niet.\n"), text);
        assertTrue(text.contains("Dit werk is er op dit moment niet meer."), text);
    }

    @Test
    void missesNothingOnlyWhereAllIsKnown() {
        assertTrue(letter(null, true, fit(List.of(), List.of())).contains("Wij missen niets."));
        String text =
                letter(null, true, fit(List.of(), List.of(new Fit.ToCheck(Criterion.TRANSPORT, "transport", "FIETS"))));

        assertFalse(text.contains("Wij missen niets."), text);
        assertTrue(text.contains("Dat weten wij nog niet helemaal."), text);
    }

    @Test
    void countsOneInEnglishAsOne() {
        String text = LetterText.of(
                        new Reason(JUNE, null),
                        terms("Medewerker groen"),
                        true,
                        fit(
                                List.of(
                                        new Fit.Gap(
                                                GapKind.HOURS,
                                                ClosedBy.PERSON,
                                                true,
                                                null,
                                                null,
                                                new BigDecimal("1.00"),
                                                null),
                                        new Fit.Gap(
                                                GapKind.MOBILITY,
                                                ClosedBy.PERSON,
                                                true,
                                                null,
                                                null,
                                                BigDecimal.ONE,
                                                null)),
                                List.of()),
                        Language.ENGLISH)
                .text();

        assertTrue(text.contains("asks 1 hour a week more"), text);
        assertTrue(text.contains("1 kilometre further"), text);
        assertTrue(text.contains("24 to 32 hours a week"), text);
    }

    @Test
    void doesNotTellWhoGotTheLastPositionThatItIsGone() {
        String text = letter(course(ProposalState.ACCEPTED, null, null), false, fit(List.of(), List.of()));

        assertTrue(text.contains("U hebt deze baan gekregen."), text);
        assertFalse(text.contains("niet meer"), text);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFERED_TO_PARTICIPANT", "OFFERED_BY_EMPLOYER"})
    void asksNobodyToChooseWhatIsNotThereAnyMore(ProposalState state) {
        String text = letter(course(state, null, null), false, fit(List.of(), List.of()));

        assertFalse(text.contains("ja of nee"), text);
        assertFalse(text.contains("20 juni 2026.\nDaarna stopt"), text);
        assertTrue(text.contains("U hoeft nu niet te kiezen."), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NIET_BEREIKBAAR", "NIET_VERSCHENEN"})
    void doesNotSayThatSomebodyRefusedWhoWasNotHeard(String reason) throws IOException {
        assertTrue(codes("decline-reasons-participant").contains(reason));
        String text =
                letter(course(ProposalState.DECLINED_BY_PARTICIPANT, reason, null), true, fit(List.of(), List.of()));

        assertFalse(text.contains("U hebt nee gezegd."), text);
        assertTrue(text.contains("Daarom is dit voorstel gestopt."), text);
    }

    @ParameterizedTest
    @EnumSource
    void hasShortSentencesWithoutLabelsAndCodesWhateverIsMissing(Language language) {
        for (GapKind kind : GapKind.values()) {
            for (ClosedBy closedBy : ClosedBy.values()) {
                for (String subject : subjects(kind)) {
                    for (boolean mustHave : new boolean[] {true, false}) {
                        for (BigDecimal amount : amounts()) {
                            Fit.Gap gap = new Fit.Gap(
                                    kind,
                                    closedBy,
                                    mustHave,
                                    subject,
                                    kind == GapKind.SKILL ? subject : null,
                                    amount,
                                    amount == null ? null : JUNE);
                            assertPlain(LetterText.of(
                                    new Reason(JUNE, null),
                                    terms("Medewerker groen"),
                                    true,
                                    fit(List.of(gap), List.of()),
                                    language));
                        }
                    }
                }
            }
        }
        for (Criterion criterion : Criterion.values()) {
            for (String subject : new String[] {null, WELDING, "https://example.org/skill/unknown"}) {
                assertPlain(LetterText.of(
                        new Reason(JUNE, null),
                        terms("Medewerker groen"),
                        false,
                        fit(List.of(), List.of(new Fit.ToCheck(criterion, "field", subject))),
                        language));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasShortSentencesWithoutLabelsAndCodesWhateverBecameOfAProposal(Language language) throws IOException {
        Set<String> reasons = codes("decline-reasons-employer");
        reasons.addAll(codes("decline-reasons-participant"));
        for (ProposalState state : ProposalState.values()) {
            for (SystemReason why : SystemReason.values()) {
                for (String reason : reasons) {
                    for (LocalDate answerBy : new LocalDate[] {null, JUNE}) {
                        assertPlain(LetterText.of(
                                new Reason(JUNE, new Reason.Course(state, answerBy, why, reason, null)),
                                terms("Medewerker groen"),
                                answerBy == null,
                                fit(List.of(), List.of()),
                                language));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutNamesThatSayALabelOrACode(Language language) {
        for (String name : List.of(
                "Medewerker voor statushouders",
                "Werk voor 50+",
                "BEPERKING_LICHAMELIJK",
                "https://example.org/vacancy",
                "Doelgroep banenafspraak")) {
            VacancyTerms terms = terms(name, name);

            String text = LetterText.of(
                            new Reason(JUNE, null),
                            terms,
                            true,
                            fit(
                                    List.of(new Fit.Gap(
                                            GapKind.SKILL, ClosedBy.PERSON, false, WELDING, WELDING, null, null)),
                                    List.of()),
                            language)
                    .text();

            assertFalse(text.contains(name), text);
            assertFalse(LabelWords.standIn(text), text);
        }
    }

    @Test
    void tellsTheWordsOfARefusalOnlyAsFarAsTheyAreReleasedAndSayNoLabel() {
        assertTrue(declined("Liever iemand met ervaring")
                .contains("De werkgever zei hierover: Liever iemand met ervaring"));
        assertFalse(declined("Liever iemand met ervaring").contains("Vraag uw begeleider waarom."));
        assertFalse(declined(null).contains("zei hierover"));
        assertTrue(declined(null).contains("Vraag uw begeleider waarom."));
        assertFalse(declined("Te oud").contains("zei hierover"));
    }

    @Test
    void saysByWhichDayAnAnswerIsAwaited() {
        String text = LetterText.of(
                        new Reason(
                                JUNE,
                                new Reason.Course(
                                        ProposalState.OFFERED_TO_PARTICIPANT,
                                        LocalDate.of(2026, 7, 4),
                                        null,
                                        null,
                                        null)),
                        terms("Medewerker groen"),
                        true,
                        fit(List.of(), List.of()),
                        Language.DUTCH)
                .text();

        assertTrue(text.contains("Doe dat voor of op 4 juli 2026.\nDaarna stopt dit voorstel."), text);
        assertTrue(text.contains("De werkgever hoort uw naam pas na uw ja."), text);
    }

    @Test
    void hasWordsForEveryCode() throws IOException {
        assertEquals(codes("shifts"), new TreeSet<>(LetterText.SHIFTS.keySet()));
        assertEquals(codes("transport"), new TreeSet<>(LetterText.TRANSPORT.keySet()));
        Set<String> reasons = codes("decline-reasons-employer");
        reasons.remove("ANDERS");
        assertEquals(reasons, new TreeSet<>(LetterText.NO_OF_EMPLOYER.keySet()));
    }

    private static String declined(@Nullable String released) {
        return letter(course(ProposalState.DECLINED_BY_EMPLOYER, "ANDERS", released), true, fit(List.of(), List.of()));
    }

    private static Reason.Course course(ProposalState state, @Nullable String reason, @Nullable String released) {
        return new Reason.Course(state, JUNE, null, reason, released);
    }

    private static String letter(Reason.@Nullable Course course, boolean open, Fit fit) {
        return LetterText.of(new Reason(JUNE, course), terms("Medewerker groen"), open, fit, Language.DUTCH)
                .text();
    }

    private static void assertPlain(Letter letter) {
        String text = letter.text();
        assertFalse(CODE.matcher(text).find(), text);
        assertFalse(LabelWords.standIn(text), text);
        assertFalse(ENGLISH_LABELS.matcher(text).find(), text);
        for (Letter.Part part : letter.parts()) {
            assertFalse(part.lines().isEmpty(), part.heading());
            for (String line : part.lines()) {
                for (String sentence : line.split("(?<=[.?!]) ", -1)) {
                    assertTrue(sentence.split(" ", -1).length <= LONGEST, sentence);
                }
            }
        }
    }

    private static List<@Nullable String> subjects(GapKind kind) {
        List<@Nullable String> subjects = new ArrayList<>();
        subjects.add(null);
        subjects.add("SOMETHING_ELSE");
        subjects.addAll(
                switch (kind) {
                    case SKILL -> List.of(WELDING, "https://example.org/skill/unknown");
                    case CERTIFICATE -> List.of("B", "C1E", "B+");
                    case MOBILITY -> List.of("FIETS", "OPENBAAR_VERVOER");
                    case LANGUAGE -> List.of("nld", "ara", "xxx");
                    case SHIFTS -> List.of("DAY", "EVENING", "NIGHT", "WEEKEND");
                    default -> List.of();
                });
        return subjects;
    }

    private static List<@Nullable BigDecimal> amounts() {
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        amounts.add(null);
        amounts.add(new BigDecimal("12.50"));
        return amounts;
    }

    private static Set<String> codes(String list) throws IOException {
        return Pattern.compile("code: \"?([^,\"]+)\"?,")
                .matcher(Files.readString(Path.of("contracts", "code-lists", list + ".yaml")))
                .results()
                .map((MatchResult code) -> code.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static VacancyTerms terms(String name) {
        return terms(name, "Lassen");
    }

    private static VacancyTerms terms(String name, String skill) {
        VacancyDetails none = VacancyDetails.none();
        return new VacancyTerms(
                name,
                "",
                1,
                "REGULIER",
                new BigDecimal("24"),
                new BigDecimal("32"),
                "3881",
                LocalDate.of(2026, 9, 1),
                null,
                new VacancyDetails(
                        null,
                        null,
                        null,
                        null,
                        none.contractForms(),
                        List.of("DAY"),
                        null,
                        null,
                        null,
                        null,
                        none.educations(),
                        none.courses(),
                        none.experience(),
                        List.of(
                                new VacancyDetails.Skill(WELDING, "COMPETENT_NL", skill, Importance.ESSENTIAL),
                                new VacancyDetails.Skill(
                                        TEAMWORK, "COMPETENT_NL", "Samenwerken", Importance.IMPORTANT)),
                        List.of(new VacancyDetails.Language("nld", 2, null, null, null)),
                        List.of("B"),
                        List.of(new VacancyDetails.Transport("FIETS", YesNoUnknown.YES, null)),
                        none.applicationChannels(),
                        none.canOffer(),
                        null,
                        null,
                        null,
                        null));
    }

    private static Fit fit(List<Fit.Gap> gaps, List<Fit.ToCheck> toCheck) {
        return new Fit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                MatchStatus.NEAR_MATCH,
                new BigDecimal("59.99"),
                List.of(new Fit.Part(Criterion.HOURS, BigDecimal.TEN, "wants", "work-profile", BigDecimal.TEN)),
                gaps,
                List.of(),
                toCheck,
                List.of());
    }
}
