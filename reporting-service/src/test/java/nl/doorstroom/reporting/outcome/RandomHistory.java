package nl.doorstroom.reporting.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.reporting.fact.AgreedHours;
import nl.doorstroom.reporting.fact.AlternativeVersion;
import nl.doorstroom.reporting.fact.AttendanceVersion;
import nl.doorstroom.reporting.fact.BenefitVersion;
import nl.doorstroom.reporting.fact.ConditionVersion;
import nl.doorstroom.reporting.fact.ConditionVersion.Statement;
import nl.doorstroom.reporting.fact.EmployerVersion;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.ExecutingFrom;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.HouseholdVersion;
import nl.doorstroom.reporting.fact.IntakeVersion;
import nl.doorstroom.reporting.fact.LadderVersion;
import nl.doorstroom.reporting.fact.LadderVersion.Position;
import nl.doorstroom.reporting.fact.MilestoneVersion;
import nl.doorstroom.reporting.fact.PersonLeftScope;
import nl.doorstroom.reporting.fact.PersonsMerged;
import nl.doorstroom.reporting.fact.PlacementVersion;
import nl.doorstroom.reporting.fact.ProposalVersion;
import nl.doorstroom.reporting.fact.Recorded;
import nl.doorstroom.reporting.fact.TrajectoryVersion;
import nl.doorstroom.reporting.fact.WorkedDay;

/**
 * Histories of three people that no office would produce: dense in time, corrected often, recorded long before or after
 * the day they are about. The same seed gives the same history.
 */
final class RandomHistory {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 500;
    private static final List<String> WORK =
            List.of("REGULIER", "REGULIER", "REGULIER", "LKS", "OPROEP", "PROEFPLAATS");
    private static final List<String> BENEFITS = List.of("PW_ALGEMEEN", "PW_ALGEMEEN", "IOAW", "WW");
    private static final List<String> ORGANISATIONS = List.of("Gresbo", "Bureau", "Putten");

    private static final List<String> STATUSES =
            List.of("OP_ORDE", "OP_ORDE", "IN_AANPAK", "NIET_OP_ORDE", "ONBEKEND", "NIET_VAN_TOEPASSING");

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final List<UUID> people;
    private final List<UUID> employers;
    private final List<UUID> households;
    private final List<UUID> programmes;
    private final List<UUID> trajectories = new ArrayList<>();
    private final List<UUID> contracts = new ArrayList<>();

    private RandomHistory(long seed) {
        random = new Random(seed);
        people = List.of(id(), id(), id());
        employers = List.of(id(), id());
        households = List.of(id(), id());
        programmes = List.of(id(), id());
    }

    static List<Fact> of(long seed) {
        RandomHistory history = new RandomHistory(seed);
        history.times(2, history::trajectory);
        history.times(4, history::contract);
        history.times(4, history::benefit);
        history.times(2, history::household);
        history.times(2, history::employer);
        history.times(1, history::leftScope);
        history.times(1, history::merge);
        history.times(3, history::intake);
        history.times(3, history::proposal);
        history.times(3, history::milestone);
        history.times(2, history::ladder);
        history.times(2, history::condition);
        history.times(3, history::attendance);
        history.times(2, history::alternative);
        history.times(4, history::workedDay);
        return history.facts;
    }

    private void times(int atMost, Runnable recording) {
        int count = random.nextInt(atMost + 1);
        for (int i = 0; i < count; i++) {
            recording.run();
        }
    }

    private void contract() {
        UUID id = id();
        UUID person = one(people);
        LocalDate start = day();
        String kind = one(WORK);
        UUID employer = one(employers);
        UUID trajectory = trajectories.isEmpty() || chance(2) ? null : one(trajectories);
        UUID predecessor = contracts.isEmpty() || chance(2) ? null : one(contracts);
        LocalDate planned = chance(3) ? start.plusDays(random.nextInt(200)) : null;
        LocalDate end = null;
        List<LocalDate> confirmed = new ArrayList<>();
        AgreedHours hours = hours(start);
        Versions versions = new Versions();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            facts.add(new PlacementVersion(
                    versions.next(),
                    id,
                    person,
                    kind,
                    start,
                    end,
                    planned,
                    employer,
                    trajectory,
                    predecessor,
                    confirmed,
                    hours,
                    i > 0 && chance(12)));
            hours = chance(3) ? hours(start.plusDays(random.nextInt(100))) : null;
            switch (random.nextInt(4)) {
                case 0 -> end = start.plusDays(random.nextInt(250));
                case 1 -> confirmed.add(start.plusDays(random.nextInt(250)));
                case 2 -> start = start.plusDays(random.nextInt(40) - 20);
                default -> kind = one(WORK);
            }
        }
        contracts.add(id);
    }

    private void benefit() {
        UUID id = id();
        UUID household = one(households);
        String kind = one(BENEFITS);
        LocalDate start = day();
        LocalDate end = null;
        EndReasonClass reason = null;
        LocalDate reduced = null;
        Set<UUID> adults = adults();
        Versions versions = new Versions();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            facts.add(new BenefitVersion(
                    versions.next(),
                    id,
                    household,
                    kind,
                    start,
                    end,
                    reason,
                    end == null || contracts.isEmpty() || chance(2) ? null : one(contracts),
                    adults,
                    reduced == null ? Map.of() : Map.of(id, reduced),
                    i > 0 && chance(12)));
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    end = start.plusDays(random.nextInt(250));
                    reason = one(List.of(EndReasonClass.values()));
                }
                case 2 -> reduced = start.plusDays(random.nextInt(100));
                case 3 -> adults = adults();
                default -> {
                    end = null;
                    reason = null;
                }
            }
        }
    }

    private void trajectory() {
        UUID id = id();
        UUID person = one(people);
        LocalDate from = day();
        LocalDate start = null;
        LocalDate end = null;
        Versions versions = new Versions();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            facts.add(new TrajectoryVersion(
                    versions.next(),
                    id,
                    person,
                    programmes.get(trajectories.size() % 2),
                    start,
                    end,
                    i == 0 || chance(2) ? new ExecutingFrom(from.plusDays(40L * i), one(ORGANISATIONS)) : null,
                    null,
                    i > 0 && chance(12)));
            start = from;
            end = chance(2) ? from.plusDays(random.nextInt(300)) : null;
        }
        trajectories.add(id);
    }

    private void household() {
        Versions versions = new Versions();
        UUID household = one(households);
        times(2, () -> facts.add(new HouseholdVersion(versions.next(), household, day(), adults())));
    }

    private void employer() {
        Versions versions = new Versions();
        UUID employer = one(employers);
        times(
                2,
                () -> facts.add(
                        new EmployerVersion(versions.next(), employer, day(), chance(3) ? null : one(ORGANISATIONS))));
    }

    private void leftScope() {
        LocalDate left = day();
        Versions versions = new Versions();
        facts.add(new PersonLeftScope(
                versions.next(), one(people), left, chance(2) ? null : left.plusDays(random.nextInt(90))));
    }

    private void merge() {
        Versions versions = new Versions();
        UUID merge = id();
        facts.add(new PersonsMerged(versions.next(), merge, people.get(0), people.get(1), false));
        if (chance(2)) {
            facts.add(new PersonsMerged(versions.next(), merge, people.get(0), people.get(1), true));
        }
    }

    private void intake() {
        UUID id = id();
        UUID person = one(people);
        Versions versions = new Versions();
        times(2, () -> facts.add(new IntakeVersion(versions.next(), id, person, day())));
    }

    private void proposal() {
        UUID id = id();
        UUID person = one(people);
        Versions versions = new Versions();
        facts.add(new ProposalVersion(versions.next(), id, person, day()));
    }

    private void milestone() {
        UUID id = id();
        UUID person = one(people);
        UUID trajectory = trajectories.isEmpty() ? id() : one(trajectories);
        LocalDate planned = chance(6) ? null : day();
        Versions versions = new Versions();
        times(3, () -> {
            boolean reached = chance(2);
            facts.add(new MilestoneVersion(
                    versions.next(),
                    id,
                    person,
                    trajectory,
                    planned,
                    reached || chance(3) ? day() : null,
                    reached,
                    null));
        });
    }

    private void ladder() {
        UUID person = one(people);
        Versions versions = new Versions();
        times(3, () -> {
            List<Position> positions = new ArrayList<>();
            LocalDate from = day();
            for (int i = random.nextInt(5); i > 0; i--) {
                positions.add(new Position(from, chance(6) ? null : 1 + random.nextInt(6)));
                from = from.plusDays(1L + random.nextInt(90));
            }
            facts.add(new LadderVersion(versions.next(), person, positions));
        });
    }

    private void condition() {
        UUID id = id();
        UUID person = one(people);
        String code = one(List.of("ONDERDAK", "ZORG"));
        Versions versions = new Versions();
        Map<LocalDate, Statement> statements = new HashMap<>();
        times(5, () -> {
            Recorded recorded = versions.next();
            statements.put(day(), new Statement(one(STATUSES), recorded.recordedAt()));
            facts.add(new ConditionVersion(recorded, id, person, code, statements));
        });
    }

    private void attendance() {
        UUID id = id();
        UUID person = one(people);
        LocalDate day = day();
        Versions versions = new Versions();
        times(2, () -> facts.add(new AttendanceVersion(versions.next(), id, person, one(programmes), day, chance(4))));
    }

    private void alternative() {
        UUID id = id();
        UUID person = one(people);
        UUID trajectory = trajectories.isEmpty() ? id() : one(trajectories);
        LocalDate start = day().minusDays(200);
        Versions versions = new Versions();
        times(
                3,
                () -> facts.add(new AlternativeVersion(
                        versions.next(),
                        id,
                        person,
                        trajectory,
                        "VRIJWILLIGERSWERK",
                        start,
                        chance(2) ? start.plusDays(random.nextInt(400)) : null,
                        chance(8))));
    }

    private void workedDay() {
        UUID id = id();
        UUID person = one(people);
        LocalDate day = day();
        Versions versions = new Versions();
        times(
                3,
                () -> facts.add(new WorkedDay(
                        versions.next(),
                        id,
                        person,
                        programmes.get(0),
                        one(ORGANISATIONS),
                        day,
                        BigDecimal.valueOf(random.nextInt(9)),
                        chance(5))));
    }

    /** Successive versions of one aggregate, sometimes correcting an earlier one, often recorded at one moment. */
    private final class Versions {

        private final List<UUID> events = new ArrayList<>();
        private Instant recordedAt = day().atStartOfDay(DutchCalendar.ZONE).toInstant();

        Recorded next() {
            UUID event = id();
            UUID corrected = events.isEmpty() || !chance(4) ? null : one(events);
            events.add(event);
            Recorded recorded = new Recorded(event, events.size(), recordedAt, corrected);
            recordedAt = recordedAt.plus(random.nextInt(60), ChronoUnit.DAYS).plusSeconds(random.nextInt(3) * 3600L);
            return recorded;
        }
    }

    private AgreedHours hours(LocalDate from) {
        return new AgreedHours(from, BigDecimal.valueOf(4L + random.nextInt(36)));
    }

    private Set<UUID> adults() {
        Set<UUID> adults = new HashSet<>(Set.of(one(people)));
        if (chance(2)) {
            adults.add(one(people));
        }
        return adults;
    }

    /** The ids come from the seed too, since they decide ties. */
    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
