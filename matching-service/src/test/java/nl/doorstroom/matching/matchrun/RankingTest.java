package nl.doorstroom.matching.matchrun;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.panache.common.Sort;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.candidate.GainedAbilities;
import nl.doorstroom.matching.candidate.GainedAbility;
import nl.doorstroom.matching.mirror.Rows;
import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.opening.Opening;
import nl.doorstroom.matching.opening.Openings;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.Codes;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.GapKind;
import nl.doorstroom.matching.scoring.Scoring;
import nl.doorstroom.matching.scoring.SkillLevel;
import nl.doorstroom.matching.scoring.Weights;
import nl.doorstroom.matching.vacancy.Importance;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.matching.vacancy.VacancyState;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Feeds.profileMergeUndone;
import static nl.doorstroom.matching.testing.Feeds.profilesMerged;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aKvkNumber;
import static nl.doorstroom.matching.testing.Office.as;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A ranking from what is kept in memory is the one that reading everything by SQL at that moment gives, byte for byte, after
 * every kind of change.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class RankingTest {

    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final List<String> SKILLS = Stream.of("a", "b", "c", "d", "e", "f")
            .map(name -> "https://linkeddata.competentnl.nl/uwv/id/skill/" + name)
            .toList();

    private static final List<PlaceKind> KINDS = List.of(PlaceKind.values());

    private final Map<String, UUID> employers = new HashMap<>();

    @Inject
    Matcher matcher;

    @Inject
    MatchingSettings settings;

    @Inject
    CandidateProfiles profiles;

    @Inject
    GainedAbilities gained;

    @Inject
    VacancyRepository vacancies;

    @Inject
    KnownAreas areas;

    @Inject
    Openings openings;

    @Inject
    Places places;

    @Inject
    Codes codes;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    @Test
    void equalsReadingEverythingAfterEveryKindOfChange() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, World> worlds = new TreeMap<>();
        for (String tenant : List.of(PUTTEN, VOORBURG)) {
            World world = new World(tenant, random);
            worlds.put(tenant, world);
            for (int i = 0; i < 12; i++) {
                world.newVacancy();
                world.newProfile();
            }
            assertSameAsReading(world, "seed " + seed + ", at first");
        }
        for (int round = 0; round < 60; round++) {
            World world = worlds.get(random.nextInt(3) == 0 ? VOORBURG : PUTTEN);
            String change = world.change();
            for (World any : worlds.values()) {
                assertSameAsReading(any, "seed " + seed + ", round " + round + ": " + change);
            }
        }
    }

    @Test
    void seesWhatATransactionWroteThatCommitsLate() throws InterruptedException {
        Random random = new Random(1);
        World world = new World(PUTTEN, random);
        world.newVacancy();
        UUID person = world.newProfile();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        AtomicReference<UUID> late = new AtomicReference<>();
        Thread slow = new Thread(() -> CurrentTenant.call(PUTTEN, () -> {
            late.set(persist(world.vacancy(null)));
            profiles.store(world.profile(person), 1000);
            written.countDown();
            await(mayCommit);
            return null;
        }));
        slow.start();
        await(written);
        UUID early = world.newOpenVacancy();

        Set<UUID> before = shown(person);
        mayCommit.countDown();
        slow.join();

        assertTrue(before.contains(early));
        assertFalse(before.contains(late.get()));
        assertTrue(shown(person).contains(late.get()));
        assertSameAsReading(world, "after the late one");
    }

    @Test
    void keepsNothingOfATransactionThatIsRolledBack() {
        World world = new World(PUTTEN, new Random(2));
        UUID open = world.newOpenVacancy();
        UUID person = world.newProfile();
        assertTrue(shown(person).contains(open));
        // Committed, and not seen before the row is written again by the transaction that is rolled back.
        world.withVacancy(open, vacancy -> vacancy.change(world.terms(null), clock));

        Set<UUID> inside = new TreeSet<>();
        assertThrows(
                RuntimeException.class,
                () -> CurrentTenant.call(PUTTEN, () -> {
                    vacancies.get(open).withdraw(FROM, clock);
                    UUID own = persist(world.vacancy(null));
                    inside.addAll(ids(matcher.opportunities(person, FROM, 10_000)));
                    assertTrue(inside.contains(own));
                    throw new IllegalStateException("rolled back");
                }));

        assertFalse(inside.isEmpty());
        assertFalse(inside.contains(open));
        assertTrue(shown(person).contains(open));
        assertSameAsReading(world, "after the rollback");
    }

    @Test
    void givesWhatIsThereAlsoWhenTheBestAreNotWhatWasCompared() throws SQLException {
        World world = new World("00000009990000000099", new Random(3));
        UUID vacancy = world.newOpenVacancy();
        world.newProfile();
        assertSameAsReading(world, "at first");

        // As if it changed between the look and the reading, each time.
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update vacancy set hours_max = 60, hours_min = 59 where id = '" + vacancy + "'");
        }

        assertSameAsReading(world, "unseen");
    }

    private UUID persist(Vacancy vacancy) {
        vacancies.persistAndFlush(vacancy);
        return vacancy.id();
    }

    private Set<UUID> shown(UUID person) {
        return CurrentTenant.call(PUTTEN, () -> ids(matcher.opportunities(person, FROM, 10_000)));
    }

    private static Set<UUID> ids(Matcher.Ranking ranking) {
        Set<UUID> ids = new TreeSet<>();
        ranking.results().forEach(fit -> ids.add(fit.vacancyId()));
        return ids;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void assertSameAsReading(World world, String when) {
        CurrentTenant.call(world.tenant, () -> {
            List<Candidate> people = profiles.listForAllUsers(null);
            List<Place> open = vacancies
                    .list(
                            "state = ?1 and (closingDate is null or closingDate >= ?2)",
                            Sort.by("id"),
                            VacancyState.OPEN,
                            FROM)
                    .stream()
                    .map(places::of)
                    .toList();
            List<Place> ofCrews = openings.listOpen(null).stream()
                    .filter(crew -> crew.validTo() == null || !crew.validTo().isBefore(FROM))
                    .map(places::of)
                    .toList();
            UUID person = world.anyone();
            List<Candidate> somebody = List.of(profiles.get(person));
            assertRanking(matcher.opportunities(person, FROM, 7), somebody, open, 7, when);
            TreeSet<PlaceKind> kinds = new TreeSet<>(List.of(PlaceKind.CREW_PLACE, world.any(KINDS)));
            PlaceFilter filter = new PlaceFilter(kinds, null, null, null, null, new TreeSet<>());
            assertRanking(
                    matcher.opportunities(person, FROM, filter, 7),
                    somebody,
                    Stream.concat(open.stream(), ofCrews.stream())
                            .filter(place -> !Collections.disjoint(place.kinds(), kinds))
                            .sorted(Comparator.comparing(place -> place.id().toString()))
                            .toList(),
                    7,
                    when + ", of " + kinds);
            Vacancy vacancy = vacancies.get(world.any(world.vacancies));
            Matcher.Ranking forVacancy = matcher.run(MatchRun.Subject.vacancy(vacancy.id()), FROM, 7, "test");
            assertRanking(forVacancy, people, List.of(places.of(vacancy)), 7, when);
            return null;
        });
    }

    private void assertRanking(
            Matcher.Ranking ranking, List<Candidate> people, List<Place> open, int limit, String when) {
        Weights weights = Weights.load(settings.weights());
        Map<UUID, Boolean> paid = new HashMap<>();
        List<Fit> fits = new ArrayList<>();
        for (Candidate person : people) {
            for (Place place : open) {
                paid.put(place.id(), place.paid());
                fits.add(Scoring.of(person, place.work(), FROM, weights, areas.now()));
            }
        }
        Comparator<Fit> bestFirst = Comparator.comparing((Fit fit) -> !paid.get(fit.vacancyId()))
                .thenComparing(Fit::score, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Fit::vacancyId, Rows.BY_BITS)
                .thenComparing(Fit::participantId, Rows.BY_BITS);
        assertEquals(fits.stream().sorted(bestFirst).limit(limit).toList(), ranking.results(), when);
        MatchInputs inputs = new MatchInputs(
                weights.version(),
                areas.now(),
                FROM,
                people.stream().map(person -> KeptCandidate.of(person, codes)).toList(),
                open.stream()
                        .map(place -> KeptPlace.of(place, codes, new Shared()))
                        .toList());
        assertEquals(inputs.version(), ranking.inputVersion(), when);
    }

    /** What a tenant has, and how it changes. */
    private final class World {

        private final String tenant;
        private final Random random;
        private final List<UUID> vacancies = new ArrayList<>();
        private final List<UUID> people = new ArrayList<>();
        private final List<UUID> milestones = new ArrayList<>();
        private final List<UUID> skills = new ArrayList<>();
        private final List<UUID> plans = new ArrayList<>();
        private final List<UUID> crews = new ArrayList<>();
        private final List<String[]> merges = new ArrayList<>();
        private long version = 1;

        private World(String tenant, Random random) {
            this.tenant = tenant;
            this.random = random;
        }

        private String change() {
            int kind = random.nextInt(13);
            switch (kind) {
                case 0 -> newVacancy();
                case 1 -> withVacancy(anyOpen(), vacancy -> vacancy.withdraw(FROM, clock));
                case 2 -> withVacancy(anyOpen(), vacancy -> vacancy.takePosition(FROM, clock));
                case 3 -> withVacancy(anyOpen(), vacancy -> vacancy.change(terms(day()), clock));
                case 4 -> newProfile();
                case 5 -> in(() -> profiles.store(profile(anyone()), ++version));
                case 6 ->
                    in(() -> profiles.storeSkill(
                            known(skills),
                            anyone(),
                            any(SKILLS),
                            random.nextBoolean() ? null : any(List.of(SkillLevel.values())),
                            ++version));
                case 7 ->
                    in(() -> profiles.storePlan(
                            known(plans),
                            anyone(),
                            List.of(new Candidate.PlannedHours(day(), new BigDecimal(random.nextInt(40)))),
                            ++version));
                case 8 ->
                    in(() -> gained.store(
                            known(milestones),
                            anyone(),
                            new GainedAbility(GapKind.SKILL, any(SKILLS), null, FROM),
                            random.nextBoolean(),
                            ++version));
                case 9 -> merge();
                case 10 -> undo();
                case 11 -> in(() -> openings.store(opening(known(crews)), ++version));
                default -> erase();
            }
            return "change " + kind;
        }

        private void merge() {
            // Who goes on as somebody else is merged no more.
            UUID one = anyone();
            while (duplicates().contains(one)) {
                one = anyone();
            }
            UUID other = newProfile();
            if (tenant.equals(PUTTEN)) {
                String[] merge = random.nextBoolean()
                        ? new String[] {UUID.randomUUID().toString(), one.toString(), other.toString()}
                        : new String[] {UUID.randomUUID().toString(), other.toString(), one.toString()};
                merges.add(merge);
                inbox.receive(List.of(profilesMerged(merge[0], merge[1], merge[2])));
            }
        }

        private Set<UUID> duplicates() {
            Set<UUID> duplicates = new TreeSet<>();
            merges.forEach(merge -> duplicates.add(UUID.fromString(merge[2])));
            return duplicates;
        }

        private void undo() {
            if (!merges.isEmpty()) {
                // From the last to the first, as participants does.
                String[] merge = merges.remove(merges.size() - 1);
                inbox.receive(List.of(profileMergeUndone(merge[0], merge[1], merge[2])));
            }
        }

        private void erase() {
            UUID person = newProfile();
            assertSameAsReading(this, "before erasing");
            people.remove(person);
            inbox.receive(List.of(Erased.event(tenant, person)));
        }

        private UUID newVacancy() {
            return newVacancy(random.nextInt(3) > 0 ? null : day());
        }

        private UUID newOpenVacancy() {
            return newVacancy(null);
        }

        private UUID newVacancy(@Nullable LocalDate lastDay) {
            UUID id = CurrentTenant.call(tenant, () -> persist(vacancy(lastDay)));
            vacancies.add(id);
            return id;
        }

        private UUID newProfile() {
            UUID person = UUID.randomUUID();
            people.add(person);
            in(() -> profiles.store(profile(person), ++version));
            return person;
        }

        private void in(Runnable work) {
            CurrentTenant.call(tenant, () -> {
                work.run();
                return null;
            });
        }

        private void withVacancy(UUID id, java.util.function.Consumer<Vacancy> change) {
            in(() -> {
                Vacancy vacancy = RankingTest.this.vacancies.get(id);
                if (vacancy.state() == VacancyState.OPEN) {
                    change.accept(vacancy);
                }
            });
        }

        private UUID anyOpen() {
            return any(vacancies);
        }

        private UUID anyone() {
            return any(people);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        /** A new id, or one from before, which is then told anew. */
        private UUID known(List<UUID> ids) {
            if (ids.isEmpty() || random.nextBoolean()) {
                ids.add(UUID.randomUUID());
            }
            return any(ids);
        }

        private LocalDate day() {
            return FROM.plusDays(random.nextInt(60) - 20L);
        }

        private Vacancy vacancy(@Nullable LocalDate lastDay) {
            Vacancy vacancy = new Vacancy(
                    employers.computeIfAbsent(tenant, RankingTest::anEmployer),
                    terms(lastDay),
                    FROM.minusDays(40),
                    clock);
            vacancy.publish(clock);
            return vacancy;
        }

        private VacancyTerms terms(@Nullable LocalDate lastDay) {
            int least = random.nextInt(30);
            List<VacancyDetails.Skill> asked = new ArrayList<>();
            for (String skill : SKILLS) {
                if (random.nextInt(3) == 0) {
                    asked.add(
                            new VacancyDetails.Skill(skill, "COMPETENT_NL", "Iets", any(List.of(Importance.values()))));
                }
            }
            VacancyDetails details = new VacancyDetails(
                    null,
                    null,
                    random.nextBoolean() ? null : new VacancyDetails.Occupation(any(SKILLS), "ESCO", null),
                    random.nextBoolean() ? null : new VacancyDetails.WorkingConditions(day(), null, null),
                    List.of(),
                    random.nextBoolean() ? List.of() : List.of("DAY"),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    asked,
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new VacancyDetails.Language("nld", random.nextInt(5), null, null, null)),
                    random.nextBoolean() ? List.of() : List.of("B"),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null);
            return new VacancyTerms(
                    "Werk",
                    "",
                    // So many that one which is taken does not stand in the way of a change.
                    2,
                    any(List.of("REGULIER", "LEERBAAN_BBL", "VRIJWILLIGERSWERK", "WERKERVARINGSPLAATS", "WIJKROL")),
                    new BigDecimal(least),
                    new BigDecimal(least + random.nextInt(12)),
                    random.nextBoolean() ? null : "388" + random.nextInt(3),
                    random.nextBoolean() ? null : day(),
                    lastDay,
                    details);
        }

        private Opening opening(UUID crew) {
            int free = random.nextInt(3);
            return new Opening(
                    crew,
                    free,
                    random.nextBoolean() ? null : new BigDecimal("12.00"),
                    free == 0 ? null : day(),
                    random.nextBoolean() ? null : day());
        }

        private Candidate profile(UUID person) {
            TreeMap<String, SkillLevel> known = new TreeMap<>();
            for (String skill : SKILLS) {
                if (random.nextBoolean()) {
                    known.put(skill, any(List.of(SkillLevel.values())));
                }
            }
            return new Candidate(
                    person,
                    random.nextInt(4) == 0 ? null : "388" + random.nextInt(3),
                    random.nextBoolean() ? null : random.nextInt(20),
                    new TreeSet<>(),
                    random.nextBoolean() ? null : new BigDecimal(random.nextInt(20)),
                    random.nextInt(4) == 0 ? null : new BigDecimal(20 + random.nextInt(20)),
                    new TreeSet<>(random.nextBoolean() ? Set.of("DAY") : Set.of()),
                    new TreeSet<>(random.nextBoolean() ? Set.of("B", "AM") : Set.of()),
                    new TreeMap<>(random.nextBoolean() ? Map.of("nld", random.nextInt(5)) : Map.of()),
                    random.nextBoolean() ? null : day(),
                    new TreeSet<>(random.nextBoolean() ? Set.of(any(SKILLS)) : Set.of()),
                    known,
                    List.of());
        }
    }

    private static UUID anEmployer(String tenant) {
        return UUID.fromString(id(as(tenant)
                .body("{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\", \"validFrom\": \"2025-01-01\"}"
                        .formatted(aKvkNumber()))
                .post(BASE + "/employers")));
    }
}
