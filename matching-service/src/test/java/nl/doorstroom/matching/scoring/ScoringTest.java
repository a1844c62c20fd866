package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.scoring.Candidate.PlannedHours;
import nl.doorstroom.matching.vacancy.Offer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScoringTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate FIRST_OF_SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Weights WEIGHTS = Weights.load("weights-2026-2");
    private static final UUID PERSON = UUID.fromString("0199c19e-1111-7f20-8c55-2f6a4b7d9e10");
    private static final UUID VACANCY = UUID.fromString("0199c1a1-3333-7d42-8e77-4b8c6d9fb032");
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void givesAPersonWhoFitsEverythingTheWholeHundred() {
        Fit fit = score(aFittingPerson(), someWork());

        assertEquals(MatchStatus.MATCH, fit.status());
        assertEquals(new BigDecimal("100.00"), fit.score());
        assertEquals(List.of(), fit.gaps());
        assertEquals(List.of(), fit.toCheck());
    }

    @Test
    void addsUpToTheScoreExactlyForWhomeverAndWhatever() {
        Random random = new Random(20260615);
        for (int i = 0; i < 2_000; i++) {
            Fit fit = score(someone(random), someWork(random));

            if (fit.score() != null) {
                assertEquals(fit.score(), sum(fit), () -> fit.toString());
                assertTrue(fit.score().signum() >= 0 && fit.score().compareTo(new BigDecimal(100)) <= 0, fit::toString);
            }
            boolean missing = fit.gaps().stream().anyMatch(Fit.Gap::mustHave);
            boolean unknown =
                    fit.toCheck().stream().anyMatch(check -> check.criterion().mustHave());
            if (missing || unknown) {
                assertNotEquals(MatchStatus.MATCH, fit.status());
                assertTrue(fit.score() == null || fit.score().compareTo(WEIGHTS.threshold()) < 0, fit::toString);
            }
        }
    }

    @Test
    void neverTakesPointsForOneMoreSkill() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Candidate person = someone(random);
            Work work = someWork(random);
            BigDecimal before = orZero(score(person, work).score());

            for (String skill : work.skills().keySet()) {
                SortedMap<String, SkillLevel> more = new TreeMap<>(person.skills());
                more.merge(skill, SkillLevel.GOED, (known, good) -> good);
                BigDecimal after = orZero(score(with(person, more), work).score());
                assertTrue(after.compareTo(before) >= 0, before + " became " + after);
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderInWhichThingsAreTold() throws Exception {
        List<String> skills = new ArrayList<>(List.of("urn:a", "urn:b", "urn:c", "urn:d", "urn:e", "urn:f", "urn:g"));
        byte[] first = null;
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(skills, new Random(i));
            SortedMap<String, SkillLevel> has = new TreeMap<>();
            SortedMap<String, SkillWeight> asked = new TreeMap<>();
            skills.forEach(skill -> has.put(skill, SkillLevel.VOLDOENDE));
            skills.forEach(skill -> asked.put(skill, SkillWeight.ESSENTIAL));

            byte[] bytes = MAPPER.writeValueAsBytes(score(with(aFittingPerson(), has), asking(asked)));
            first = first == null ? bytes : first;
            assertArrayEquals(first, bytes);
        }
    }

    @Test
    void dividesThePointsOfSevenSkillsWithoutLosingOne() {
        SortedMap<String, SkillWeight> asked = new TreeMap<>();
        SortedMap<String, SkillLevel> has = new TreeMap<>();
        for (int i = 0; i < 7; i++) {
            asked.put("urn:skill:" + i, SkillWeight.ESSENTIAL);
            has.put("urn:skill:" + i, SkillLevel.GOED);
        }

        assertEquals(
                new BigDecimal("100.00"),
                score(with(aFittingPerson(), has), asking(asked)).score());
    }

    @Test
    void saysWhatToAskAPersonOfWhomNothingIsKnown() {
        Fit fit = score(Candidate.unknown(PERSON), someWork());

        assertEquals(MatchStatus.INSUFFICIENT_DATA, fit.status());
        assertNull(fit.score());
        assertEquals(List.of(), fit.parts());
        assertEquals(
                List.of(
                        "skills",
                        "occupations",
                        "hoursMax",
                        "shifts",
                        "pc4",
                        "transport",
                        "licences",
                        "languages",
                        "availableFrom"),
                fit.toCheck().stream().map(Fit.ToCheck::field).toList());
    }

    @Test
    void takesAnUnknownMustHaveForNeitherAMatchNorARejection() {
        Fit fit = score(with(aFittingPerson(), new TreeMap<>()), someWork());

        assertEquals(MatchStatus.INSUFFICIENT_DATA, fit.status());
        assertEquals(new BigDecimal("59.99"), fit.score());
        assertEquals(List.of(), fit.gaps());
        assertEquals(
                List.of(new Fit.ToCheck(Criterion.ESSENTIAL_SKILLS, "skills", "urn:skill:teamwork")), fit.toCheck());
    }

    @Test
    void keepsAMissingMustHaveBelowTheThresholdAsANearMatch() {
        Fit fit =
                score(with(aFittingPerson(), new TreeMap<>(Map.of("urn:skill:teamwork", SkillLevel.NIET))), someWork());

        assertEquals(MatchStatus.NEAR_MATCH, fit.status());
        assertEquals(new BigDecimal("59.99"), fit.score());
        assertEquals(fit.score(), sum(fit));
        assertEquals(GapKind.SKILL, fit.gaps().get(0).kind());
        assertEquals(ClosedBy.PERSON, fit.gaps().get(0).closedBy());
        assertEquals("urn:skill:teamwork", fit.gaps().get(0).skillUri());
    }

    @Test
    void countsTheHoursThatThePlanReachesByTheFirstDay() {
        Fit fit = score(
                planning(null, step(LocalDate.of(2026, 1, 12), 8), step(LocalDate.of(2026, 8, 15), 24)), someWork());

        assertEquals(MatchStatus.MATCH, fit.status());
        assertEquals(List.of("The hours plan reaches 24.00 hours a week on 2026-08-15."), fit.notes());
        assertEquals("hours-plan", part(fit, Criterion.HOURS).source());
    }

    @Test
    void tellsHowManyHoursThePlanIsShortAndWhenItIsNot() {
        Fit fit = score(
                planning(null, step(LocalDate.of(2026, 8, 15), 16), step(LocalDate.of(2026, 10, 12), 24)), someWork());

        assertEquals(MatchStatus.NEAR_MATCH, fit.status());
        assertEquals(
                List.of(new Fit.Gap(
                        GapKind.HOURS,
                        ClosedBy.PERSON,
                        true,
                        null,
                        null,
                        new BigDecimal("8.00"),
                        LocalDate.of(2026, 10, 12))),
                fit.gaps());
    }

    @Test
    void namesTheDayThatCountsOfAPlanThatGoesUpAndDown() {
        Fit reached = score(
                planning(
                        null,
                        step(LocalDate.of(2026, 1, 12), 24),
                        step(LocalDate.of(2026, 3, 2), 8),
                        step(LocalDate.of(2026, 8, 15), 24),
                        step(LocalDate.of(2026, 8, 22), 28)),
                someWork());
        Fit missed = score(
                planning(
                        null,
                        step(LocalDate.of(2026, 1, 12), 24),
                        step(LocalDate.of(2026, 8, 15), 8),
                        step(LocalDate.of(2026, 10, 12), 24)),
                someWork());

        assertEquals(List.of("The hours plan reaches 24.00 hours a week on 2026-08-15."), reached.notes());
        assertEquals(LocalDate.of(2026, 10, 12), missed.gaps().get(0).expectedOn());
    }

    @Test
    void takesAPlanThatIsOverForNoPlan() {
        Fit wanting = score(
                planning(new BigDecimal(28), step(LocalDate.of(2026, 1, 12), 24), step(LocalDate.of(2026, 6, 1), 0)),
                someWork());
        Fit pausing = score(
                planning(
                        new BigDecimal(28),
                        step(LocalDate.of(2026, 1, 12), 24),
                        step(LocalDate.of(2026, 8, 15), 0),
                        step(LocalDate.of(2026, 10, 12), 24)),
                someWork());

        assertEquals(MatchStatus.MATCH, wanting.status());
        assertEquals(List.of(), wanting.notes());
        assertEquals(MatchStatus.NEAR_MATCH, pausing.status());
    }

    @Test
    void findsTooFewHoursWithoutKnowingTheMost() {
        Candidate person = aFittingPerson();
        Fit fit = score(
                new Candidate(
                        PERSON,
                        person.pc4(),
                        person.maxDistanceKm(),
                        person.transport(),
                        new BigDecimal(36),
                        null,
                        person.shifts(),
                        person.licences(),
                        person.languages(),
                        person.availableFrom(),
                        person.occupations(),
                        person.skills(),
                        List.of()),
                someWork());

        assertEquals(MatchStatus.NEAR_MATCH, fit.status());
        assertEquals(GapKind.HOURS, fit.gaps().get(0).kind());
        assertEquals(ClosedBy.EMPLOYER, fit.gaps().get(0).closedBy());
        assertTrue(part(fit, Criterion.HOURS).value().startsWith("wants 36.00 or more, offered 24.00-"), fit::toString);
    }

    @Test
    void expectsNoMoreHoursThanThePersonWants() {
        Fit fit = score(
                planning(new BigDecimal(16), step(LocalDate.of(2026, 8, 15), 16), step(LocalDate.of(2026, 10, 12), 24)),
                someWork());

        assertNull(fit.gaps().get(0).expectedOn());
    }

    @Test
    void leavesTooFewHoursToTheEmployer() {
        Candidate person = aFittingPerson();
        Candidate wantsMore = new Candidate(
                PERSON,
                person.pc4(),
                person.maxDistanceKm(),
                person.transport(),
                new BigDecimal(36),
                new BigDecimal(40),
                person.shifts(),
                person.licences(),
                person.languages(),
                person.availableFrom(),
                person.occupations(),
                person.skills(),
                List.of());

        Fit.Gap gap = score(wantsMore, someWork()).gaps().get(0);

        assertEquals(ClosedBy.EMPLOYER, gap.closedBy());
        assertEquals(new BigDecimal("4.00"), gap.amount());
    }

    @Test
    void namesTheShiftThatAPersonDoesNotWork() {
        Work nights = new Work(
                VACANCY,
                new BigDecimal("24.00"),
                new BigDecimal("32.00"),
                null,
                set("NIGHT"),
                set(),
                set(),
                new TreeMap<>(),
                null,
                null,
                new TreeSet<>(),
                new TreeMap<>());

        Fit fit = score(aFittingPerson(), nights);

        assertEquals(MatchStatus.NEAR_MATCH, fit.status());
        assertEquals(GapKind.SHIFTS, fit.gaps().get(0).kind());
        assertEquals("NIGHT", fit.gaps().get(0).subject());
    }

    @Test
    void doesNotKnowADistanceWithoutATable() {
        Work elsewhere = at("8011");

        Fit unknown = score(aFittingPerson(), elsewhere);
        Fit near = Scoring.of(aFittingPerson(), elsewhere, TODAY, WEIGHTS, (from, to) -> 5);
        Fit far = Scoring.of(aFittingPerson(), elsewhere, TODAY, WEIGHTS, (from, to) -> 45);

        assertEquals(MatchStatus.INSUFFICIENT_DATA, unknown.status());
        assertEquals("distance", unknown.toCheck().get(0).field());
        assertEquals(new BigDecimal("7.50"), part(near, Criterion.DISTANCE).contribution());
        assertEquals(GapKind.MOBILITY, far.gaps().get(0).kind());
        assertEquals(new BigDecimal("35"), far.gaps().get(0).amount());
    }

    @Test
    void countsTheSamePointsWithoutExplainingThem() {
        Random random = new Random(11);
        Codes codes = new Codes();
        Distances distances = (from, to) -> 12;
        Comparison comparison = new Comparison(WEIGHTS, TODAY, distances);
        for (int i = 0; i < 2_000; i++) {
            Candidate person = someone(random);
            Work work = someWork(random);
            Fit fit = Scoring.of(person, work, TODAY, WEIGHTS, distances);

            comparison.compare(new CodedCandidate(person, codes), new CodedWork(work, codes));

            assertEquals(fit.status(), comparison.status(), fit::toString);
            assertEquals(
                    fit.score() == null
                            ? Comparison.NOTHING_KNOWN
                            : fit.score().movePointRight(2).intValueExact(),
                    comparison.points(),
                    fit::toString);
        }
    }

    @Test
    void makesGoodByGuidanceWhatAPersonCannotDoWellEnough() {
        Candidate learning =
                with(aFittingPerson(), new TreeMap<>(Map.of("urn:skill:teamwork", SkillLevel.ONVOLDOENDE)));

        Fit without = score(learning, someWork());
        Fit with = score(learning, offering(someWork(), EmployerOffer.GUIDANCE));

        assertEquals(MatchStatus.NEAR_MATCH, without.status());
        assertEquals(MatchStatus.MATCH, with.status());
        assertEquals(List.of(), with.gaps());
        assertEquals(
                List.of(new Fit.MadeGood(
                        GapKind.SKILL, EmployerOffer.GUIDANCE, "urn:skill:teamwork", "urn:skill:teamwork", null)),
                with.madeGood());
        // Of the 30 points the level earns 9; half of the other 21 comes back.
        assertEquals(
                new BigDecimal("10.50"), part(with, Criterion.EMPLOYER_OFFER).contribution());
        assertEquals(
                "GUIDANCE for SKILL urn:skill:teamwork",
                part(with, Criterion.EMPLOYER_OFFER).value());
        assertEquals(new BigDecimal("89.50"), with.score());
    }

    @Test
    void makesAnEssentialSkillThatAPersonDoesNotHaveGoodByNothing() {
        Candidate without = with(aFittingPerson(), new TreeMap<>(Map.of("urn:skill:teamwork", SkillLevel.NIET)));

        Fit fit = score(without, offering(someWork(), EmployerOffer.values()));

        assertEquals(MatchStatus.NEAR_MATCH, fit.status());
        assertEquals(List.of(), fit.madeGood());
        assertEquals(GapKind.SKILL, fit.gaps().get(0).kind());
    }

    @Test
    void carvesAJobForWhoCanDoEightHoursLessAndNotForWhoCanDoFewer() {
        Work carved = offering(someWork(), EmployerOffer.JOB_CARVING);

        Fit eightShort = score(planning(null, step(LocalDate.of(2026, 8, 15), 16)), carved);
        Fit twelveShort = score(planning(null, step(LocalDate.of(2026, 8, 15), 12)), carved);

        assertEquals(MatchStatus.MATCH, eightShort.status());
        assertEquals(new BigDecimal("8.00"), eightShort.madeGood().get(0).amount());
        assertEquals(MatchStatus.NEAR_MATCH, twelveShort.status());
        assertEquals(new BigDecimal("12.00"), twelveShort.gaps().get(0).amount());
    }

    @Test
    void leavesAJobOfEightHoursAtLeastWhenItIsCarved() {
        Candidate sixHours = planning(new BigDecimal(6));
        Work small = new Work(
                VACANCY,
                new BigDecimal("12.00"),
                new BigDecimal("16.00"),
                null,
                set(),
                set(),
                set(),
                new TreeMap<>(),
                null,
                FIRST_OF_SEPTEMBER,
                new TreeSet<>(List.of(EmployerOffer.JOB_CARVING)),
                new TreeMap<>());

        assertEquals(MatchStatus.NEAR_MATCH, score(sixHours, small).status());
        assertEquals(
                MatchStatus.MATCH, score(planning(new BigDecimal(8)), small).status());
    }

    @Test
    void guidesInOneEssentialSkillAndNotInTwo() {
        SortedMap<String, SkillWeight> asked =
                new TreeMap<>(Map.of("urn:a", SkillWeight.ESSENTIAL, "urn:b", SkillWeight.ESSENTIAL));
        Candidate learning = with(
                aFittingPerson(),
                new TreeMap<>(Map.of("urn:a", SkillLevel.ONVOLDOENDE, "urn:b", SkillLevel.ONVOLDOENDE)));

        Fit fit = score(learning, offering(asking(asked), EmployerOffer.GUIDANCE));

        assertEquals(MatchStatus.NEAR_MATCH, fit.status());
        assertEquals("urn:a", fit.madeGood().get(0).skillUri());
        assertEquals("urn:b", fit.gaps().get(0).skillUri());
    }

    @Test
    void doesNotTakeAnUnknownForSomethingThatAnOfferMakesGood() {
        Fit fit = score(with(aFittingPerson(), new TreeMap<>()), offering(someWork(), EmployerOffer.values()));

        assertEquals(MatchStatus.INSUFFICIENT_DATA, fit.status());
        assertEquals(List.of(), fit.madeGood());
    }

    @Test
    void neverScoresLessForAnOfferOfTheEmployer() {
        Random random = new Random(23);
        for (int i = 0; i < 2_000; i++) {
            Candidate person = someone(random);
            Work work = offering(someWork(random));
            Fit before = score(person, work);
            Fit after = score(person, offering(work, one(random, EmployerOffer.values())));

            assertTrue(orZero(after.score()).compareTo(orZero(before.score())) >= 0, () -> before + " and " + after);
            assertTrue(
                    before.status() != MatchStatus.MATCH || after.status() == MatchStatus.MATCH,
                    () -> before + " and " + after);
            assertEquals(
                    before.gaps().size(),
                    after.gaps().size() + after.madeGood().size(),
                    () -> before + " and " + after);
        }
    }

    /** What one set of weights said once it says for ever. */
    @Test
    void scoresByAnOlderSetAsBefore() {
        Weights older = Weights.load("weights-2026-1");
        Candidate learning =
                with(aFittingPerson(), new TreeMap<>(Map.of("urn:skill:teamwork", SkillLevel.ONVOLDOENDE)));

        Fit fit = Scoring.of(
                learning, offering(someWork(), EmployerOffer.values()), TODAY, older, Distances.WITHOUT_TABLE);

        assertEquals(MatchStatus.NEAR_MATCH, fit.status());
        assertEquals(new BigDecimal("59.99"), fit.score());
        assertEquals(List.of(), fit.madeGood());
    }

    @Test
    void neverScoresLessForAHigherLevelOfASkill() {
        Random random = new Random(29);
        List<SkillLevel> fromLow = List.of(
                SkillLevel.NIET, SkillLevel.ONVOLDOENDE, SkillLevel.NOT_RATED, SkillLevel.VOLDOENDE, SkillLevel.GOED);
        for (int i = 0; i < 500; i++) {
            Candidate person = someone(random);
            Work work = someWork(random);
            for (String skill : work.skills().keySet()) {
                BigDecimal lower = BigDecimal.ZERO;
                for (SkillLevel level : fromLow) {
                    SortedMap<String, SkillLevel> skills = new TreeMap<>(person.skills());
                    skills.put(skill, level);
                    BigDecimal score = orZero(score(with(person, skills), work).score());
                    assertTrue(score.compareTo(lower) >= 0, () -> skill + " " + level + " of " + work);
                    lower = score;
                }
            }
        }
    }

    @Test
    void stopsBeforeTheEndOnlyWhereTooFewPointsAreLeft() {
        Random random = new Random(31);
        Codes codes = new Codes();
        Comparison whole = new Comparison(WEIGHTS, TODAY, Distances.WITHOUT_TABLE);
        Comparison stopping = new Comparison(WEIGHTS, TODAY, Distances.WITHOUT_TABLE);
        int stopped = 0;
        for (int i = 0; i < 5_000; i++) {
            CodedCandidate person = new CodedCandidate(someone(random), codes);
            CodedWork work = new CodedWork(someWork(random), codes);
            int least = random.nextInt(10_001);
            whole.compare(person, work);
            if (stopping.compare(person, work, least)) {
                assertEquals(whole.points(), stopping.points());
                assertEquals(whole.status(), stopping.status());
            } else {
                stopped++;
                assertTrue(whole.points() < least, () -> whole.points() + " of at least " + least);
            }
            assertTrue(stopping.compare(person, work, Math.max(whole.points(), 0)));
        }
        assertTrue(stopped > 500, "stopped " + stopped + " times");
    }

    @Test
    void refusesWeightsThatDoNotAddUp() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Weights(
                        "broken",
                        BigDecimal.TEN,
                        Map.of(Criterion.HOURS, BigDecimal.TEN),
                        Map.of(),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        Map.of(),
                        BigDecimal.ZERO));
    }

    @Test
    void refusesOffersThatCountNowhereOrMakeLearningALoss() {
        Weights.Closing levels = new Weights.Closing(Set.of(SkillLevel.ONVOLDOENDE), null, null, null);
        Weights.Closing amount = new Weights.Closing(Set.of(), BigDecimal.TEN, null, null);

        assertEquals(
                WEIGHTS.offers(),
                offering(WEIGHTS.offers(), WEIGHTS.offerEarns()).offers());
        assertThrows(IllegalArgumentException.class, () -> guiding(Criterion.START_DATE, amount));
        assertThrows(IllegalArgumentException.class, () -> guiding(Criterion.HOURS, levels));
        assertThrows(IllegalArgumentException.class, () -> guiding(Criterion.ESSENTIAL_SKILLS, amount));
        assertThrows(IllegalArgumentException.class, () -> offering(WEIGHTS.offers(), new BigDecimal("0.8")));
    }

    private static Weights guiding(Criterion criterion, Weights.Closing closing) {
        return offering(Map.of(EmployerOffer.GUIDANCE, Map.of(criterion, closing)), WEIGHTS.offerEarns());
    }

    private static Weights offering(Map<EmployerOffer, Map<Criterion, Weights.Closing>> offers, BigDecimal earns) {
        return new Weights(
                "other",
                WEIGHTS.threshold(),
                WEIGHTS.weights(),
                WEIGHTS.skillLevels(),
                WEIGHTS.skillFits(),
                WEIGHTS.farEnd(),
                offers,
                earns);
    }

    @Test
    void knowsEveryOfferThatAVacancyCanName() {
        assertEquals(
                Arrays.stream(Offer.values()).map(Enum::name).toList(),
                Arrays.stream(EmployerOffer.values()).map(Enum::name).toList());
    }

    private static Fit score(Candidate person, Work work) {
        return Scoring.of(person, work, TODAY, WEIGHTS, Distances.WITHOUT_TABLE);
    }

    private static BigDecimal sum(Fit fit) {
        return fit.parts().stream().map(Fit.Part::contribution).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static BigDecimal orZero(@Nullable BigDecimal score) {
        return score == null ? BigDecimal.ZERO : score;
    }

    private static Fit.Part part(Fit fit, Criterion criterion) {
        return fit.parts().stream()
                .filter(part -> part.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private static PlannedHours step(LocalDate from, int hours) {
        return new PlannedHours(from, new BigDecimal(hours));
    }

    private static Candidate aFittingPerson() {
        return new Candidate(
                PERSON,
                "3881",
                10,
                set("FIETS"),
                new BigDecimal(16),
                new BigDecimal(28),
                set("DAY", "EVENING"),
                set("B"),
                new TreeMap<>(Map.of("nld", 3)),
                LocalDate.of(2026, 7, 1),
                set("urn:occupation:green"),
                new TreeMap<>(Map.of("urn:skill:teamwork", SkillLevel.GOED)),
                List.of());
    }

    private static Candidate planning(@Nullable BigDecimal hoursMax, PlannedHours... plan) {
        Candidate person = aFittingPerson();
        return new Candidate(
                PERSON,
                person.pc4(),
                person.maxDistanceKm(),
                person.transport(),
                null,
                hoursMax,
                person.shifts(),
                person.licences(),
                person.languages(),
                person.availableFrom(),
                person.occupations(),
                person.skills(),
                List.of(plan));
    }

    private static Candidate with(Candidate person, SortedMap<String, SkillLevel> skills) {
        return new Candidate(
                person.participantId(),
                person.pc4(),
                person.maxDistanceKm(),
                person.transport(),
                person.hoursMin(),
                person.hoursMax(),
                person.shifts(),
                person.licences(),
                person.languages(),
                person.availableFrom(),
                person.occupations(),
                skills,
                person.hoursPlan());
    }

    private static Work someWork() {
        return asking(new TreeMap<>(Map.of("urn:skill:teamwork", SkillWeight.ESSENTIAL)));
    }

    private static Work asking(SortedMap<String, SkillWeight> skills) {
        return new Work(
                VACANCY,
                new BigDecimal("24.00"),
                new BigDecimal("32.00"),
                "3881",
                set("DAY"),
                set("B"),
                set("FIETS"),
                new TreeMap<>(Map.of("nld", 2)),
                "urn:occupation:green",
                FIRST_OF_SEPTEMBER,
                new TreeSet<>(),
                skills);
    }

    private static Work offering(Work work, EmployerOffer... offers) {
        return new Work(
                work.vacancyId(),
                work.hoursMin(),
                work.hoursMax(),
                work.pc4(),
                work.shifts(),
                work.licences(),
                work.transport(),
                work.languages(),
                work.occupation(),
                work.startDate(),
                new TreeSet<>(List.of(offers)),
                work.skills());
    }

    private static Work at(String pc4) {
        return new Work(
                VACANCY,
                new BigDecimal("24.00"),
                new BigDecimal("32.00"),
                pc4,
                set(),
                set(),
                set(),
                new TreeMap<>(),
                null,
                FIRST_OF_SEPTEMBER,
                new TreeSet<>(),
                new TreeMap<>());
    }

    private static Candidate someone(Random random) {
        SortedMap<String, SkillLevel> skills = new TreeMap<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            skills.put("urn:skill:" + random.nextInt(10), one(random, SkillLevel.values()));
        }
        return new Candidate(
                PERSON,
                random.nextBoolean() ? "3881" : null,
                random.nextBoolean() ? random.nextInt(30) : null,
                some(random, "AUTO", "FIETS"),
                random.nextBoolean() ? new BigDecimal(random.nextInt(20)) : null,
                random.nextBoolean() ? new BigDecimal(20 + random.nextInt(20)) : null,
                some(random, "DAY", "EVENING", "NIGHT"),
                some(random, "B", "C"),
                random.nextBoolean() ? new TreeMap<>(Map.of("nld", random.nextInt(5))) : new TreeMap<>(),
                random.nextBoolean() ? TODAY.plusDays(random.nextInt(200)) : null,
                some(random, "urn:occupation:green", "urn:occupation:kitchen"),
                skills,
                random.nextBoolean()
                        ? List.of(step(TODAY.plusDays(random.nextInt(100)), 8 + random.nextInt(30)))
                        : List.of());
    }

    private static Work someWork(Random random) {
        SortedMap<String, SkillWeight> skills = new TreeMap<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            skills.put("urn:skill:" + random.nextInt(10), one(random, SkillWeight.values()));
        }
        SortedSet<EmployerOffer> offers = new TreeSet<>();
        for (EmployerOffer offer : EmployerOffer.values()) {
            if (random.nextInt(3) == 0) {
                offers.add(offer);
            }
        }
        int least = random.nextInt(30);
        return new Work(
                VACANCY,
                new BigDecimal(least).setScale(2),
                new BigDecimal(least + random.nextInt(10)).setScale(2),
                random.nextBoolean() ? "3881" : null,
                some(random, "DAY", "EVENING", "NIGHT"),
                some(random, "B", "C"),
                some(random, "AUTO", "FIETS"),
                random.nextBoolean() ? new TreeMap<>(Map.of("nld", random.nextInt(5))) : new TreeMap<>(),
                random.nextBoolean() ? "urn:occupation:green" : null,
                random.nextBoolean() ? FIRST_OF_SEPTEMBER : null,
                offers,
                skills);
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static SortedSet<String> some(Random random, String... codes) {
        SortedSet<String> chosen = new TreeSet<>();
        for (String code : codes) {
            if (random.nextBoolean()) {
                chosen.add(code);
            }
        }
        return chosen;
    }

    private static SortedSet<String> set(String... codes) {
        return new TreeSet<>(List.of(codes));
    }
}
