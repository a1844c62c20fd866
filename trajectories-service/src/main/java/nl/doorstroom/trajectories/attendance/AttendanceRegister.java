package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.hours.TrajectoryHours;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.turn.PersonTurns;

/**
 * What is told of the days of people. Nobody works more hours on a day than it has, or at two places at once, whichever
 * trajectories and registrations the person has.
 */
@Singleton
public class AttendanceRegister {

    /** Code list of what can be told of a day. */
    public static final String CODE_LIST = "attendance";

    private final AttendanceRepository entries;
    private final TrajectoryHours hours;
    private final CrewRepository crews;
    private final Registrations people;
    private final PersonTurns turns;
    private final CodeLists codes;
    private final Event<HoursWorked> worked;
    private final Clock clock;

    AttendanceRegister(
            AttendanceRepository entries,
            TrajectoryHours hours,
            CrewRepository crews,
            Registrations people,
            PersonTurns turns,
            CodeLists codes,
            Event<HoursWorked> worked,
            Clock clock) {
        this.entries = entries;
        this.hours = hours;
        this.crews = crews;
        this.people = people;
        this.turns = turns;
        this.codes = codes;
        this.worked = worked;
        this.clock = clock;
    }

    /**
     * Tells of some days, all or nothing.
     *
     * @param told each with its trajectory, which nobody else changes
     * @throws InvalidInput naming everything that is wrong
     */
    public List<AttendanceEntry> record(List<Told> told, String by) {
        List<FieldError> errors = new ArrayList<>();
        Map<Told, AttendanceFacts> sound = new LinkedHashMap<>();
        for (Told one : told) {
            check(one.trajectory(), one.day(), errors).ifPresent(facts -> sound.put(one, facts));
        }
        checkTogether(sound, null, errors);
        refuse(errors);
        List<AttendanceEntry> recorded = new ArrayList<>();
        sound.forEach((one, facts) -> {
            AttendanceEntry entry = new AttendanceEntry(one.trajectory(), facts, clock);
            HoursWorked event = entry.record(absence(facts), planned(one.trajectory(), facts.day()), by, clock);
            entries.persist(entry);
            worked.fire(event);
            recorded.add(entry);
        });
        return recorded;
    }

    /**
     * Tells otherwise of a day.
     *
     * @param trajectory that of the entry, which nobody else changes
     * @throws InvalidInput naming everything that is wrong
     */
    public void correct(Trajectory trajectory, AttendanceEntry entry, ToldDay day, String by) {
        entry.requireRecorded();
        List<FieldError> errors = new ArrayList<>();
        Map<Told, AttendanceFacts> sound = new LinkedHashMap<>();
        check(trajectory, day, errors).ifPresent(facts -> sound.put(new Told(trajectory, day), facts));
        checkTogether(sound, entry.id(), errors);
        refuse(errors);
        AttendanceFacts facts = sound.values().iterator().next();
        worked.fire(entry.correct(facts, absence(facts), planned(trajectory, facts.day()), by, clock));
        entries.flush();
    }

    /** @param trajectory that of the entry, which nobody else changes */
    public void annul(Trajectory trajectory, AttendanceEntry entry, String by) {
        requireRegistered(trajectory);
        worked.fire(entry.annul(planned(trajectory, entry.facts().day()), by, clock));
        entries.flush();
    }

    /** Of a trajectory that is over, days before its end can be told still; of one that should not have been, nothing. */
    private static void requireRegistered(Trajectory trajectory) {
        if (trajectory.startDate() == null || trajectory.status() == TrajectoryStatus.ENTERED_IN_ERROR) {
            trajectory.requireUnderWay();
        }
    }

    private Optional<AttendanceFacts> check(Trajectory trajectory, ToldDay told, List<FieldError> errors) {
        requireRegistered(trajectory);
        int before = errors.size();
        checkDay(trajectory, told, errors);
        boolean absent = checkCode(told, errors);
        checkCrew(trajectory, told, errors);
        Optional<BigDecimal> hours = hours(trajectory, told, absent, errors);
        return errors.size() > before
                ? Optional.empty()
                : hours.map(length ->
                        new AttendanceFacts(told.day(), told.code(), told.from(), told.until(), length, told.crewId()));
    }

    private void checkDay(Trajectory trajectory, ToldDay told, List<FieldError> errors) {
        String pointer = told.pointer() + "/day";
        if (told.day().isAfter(DutchCalendar.today(clock))) {
            errors.add(FieldError.at(pointer, "in-the-future", "The day has not come."));
        } else if (trajectory.startDate() == null || !trajectory.covers(told.day())) {
            errors.add(FieldError.at(pointer, "outside-trajectory", "The trajectory did not run on this day."));
        } else if (hours.timeOf(trajectory).standsStill(told.day())) {
            errors.add(FieldError.at(pointer, "standing-still", "The trajectory stood still on this day."));
        }
    }

    /** Whether the code says that the person was not there. */
    private boolean checkCode(ToldDay told, List<FieldError> errors) {
        try {
            return AbsenceOf.of(
                            codes.require(CODE_LIST, told.code(), DutchCalendar.today(clock), told.pointer() + "/code"))
                    .isAbsent();
        } catch (InvalidInput unknown) {
            errors.addAll(unknown.errors());
            return false;
        }
    }

    private void checkCrew(Trajectory trajectory, ToldDay told, List<FieldError> errors) {
        UUID crewId = told.crewId();
        if (crewId == null) {
            return;
        }
        Optional<Crew> crew = crews.findByIdOptional(crewId)
                .filter(found -> found.organisation().equals(trajectory.organisation()));
        if (crew.isEmpty()) {
            errors.add(FieldError.at(told.pointer() + "/crewId", "unknown-crew", "The crew does not exist."));
        } else if (crews.listPlaces(crewId, told.day()).stream()
                .noneMatch(place -> place.trajectoryId().equals(trajectory.id()))) {
            errors.add(FieldError.at(
                    told.pointer() + "/crewId", "not-in-crew", "The person had no place in the crew on this day."));
        }
    }

    private Optional<BigDecimal> hours(Trajectory trajectory, ToldDay told, boolean absent, List<FieldError> errors) {
        LocalTime from = told.from();
        LocalTime until = told.until();
        String pointer = told.pointer();
        if ((from == null) != (until == null)) {
            errors.add(FieldError.at(
                    pointer + (from == null ? "/from" : "/until"), "not-null", "Both times are needed, or neither."));
            return Optional.empty();
        }
        if (from != null && until != null) {
            if (told.hours() != null) {
                errors.add(FieldError.at(
                        pointer + "/hours", "one-of-both", "The times say how many hours; leave one of both out."));
            } else if (from.equals(until)) {
                errors.add(FieldError.at(pointer + "/until", "not-after", "It ends at the time at which it begins."));
            } else if (TimeSpan.isSkipped(told.day(), from, until)) {
                errors.add(FieldError.at(
                        pointer + "/from", "no-such-time", "The clock is put forward over one of these times."));
            } else {
                BigDecimal hours = TimeSpan.of(told.day(), from, until).hours();
                return Optional.of(hours);
            }
            return Optional.empty();
        }
        if (told.hours() != null) {
            return Optional.of(told.hours());
        }
        Optional<BigDecimal> planned = absent
                ? hours.plannedFor(trajectory).agreedOn(told.day()).filter(agreed -> agreed.signum() > 0)
                : Optional.empty();
        if (planned.isEmpty()) {
            errors.add(FieldError.at(
                    pointer + "/hours",
                    "not-null",
                    "Say how many hours, or from when until when; the plan does not say it for this day."));
        }
        return planned;
    }

    /** What holds of all days of a person together, whatever organisation tells of them. */
    private void checkTogether(Map<Told, AttendanceFacts> told, @Nullable UUID corrected, List<FieldError> errors) {
        if (told.isEmpty()) {
            return;
        }
        Map<UUID, Collection<UUID>> persons = new HashMap<>();
        told.keySet()
                .forEach(one -> persons.computeIfAbsent(
                        one.trajectory().participantId(), person -> new TreeSet<>(people.of(person))));
        // Two at once would not see that together it is more than a day.
        turns.await(
                "attendance",
                persons.values().stream().flatMap(Collection::stream).toList());
        LocalDate first = told.values().stream()
                .map(AttendanceFacts::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = told.values().stream()
                .map(AttendanceFacts::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Map<Collection<UUID>, List<TimeSpan>> known = new HashMap<>();
        told.forEach((one, facts) -> {
            // A shift over midnight reaches into the next day, and one of the day before into this one.
            List<TimeSpan> others = known.computeIfAbsent(
                    persons.get(one.trajectory().participantId()),
                    registrations -> spans(registrations, first.minusDays(1), last.plusDays(1), corrected));
            TimeSpan span = facts.span();
            if (others.stream().anyMatch(span::overlaps)) {
                errors.add(FieldError.at(
                        one.day().pointer() + "/from",
                        "overlap",
                        "Something else is told of the person at this time."));
            } else if (span.byDay().entrySet().stream()
                    .anyMatch(part -> exceeds(part.getKey(), part.getValue(), others))) {
                errors.add(FieldError.at(
                        one.day().lengthPointer(),
                        "more-than-a-day",
                        "With what else is told of the person it is more than the day has hours."));
            }
            others.add(span);
        });
    }

    private List<TimeSpan> spans(
            Collection<UUID> registrations, LocalDate from, LocalDate until, @Nullable UUID corrected) {
        List<TimeSpan> spans = new ArrayList<>();
        for (AttendanceEntry entry : entries.listOf(registrations, from, until)) {
            if (!entry.id().equals(corrected)) {
                spans.add(entry.facts().span());
            }
        }
        return spans;
    }

    private static boolean exceeds(LocalDate day, Duration length, List<TimeSpan> others) {
        Duration sum = others.stream()
                .map(other -> other.byDay().getOrDefault(day, Duration.ZERO))
                .reduce(length, Duration::plus);
        return sum.compareTo(TimeSpan.lengthOf(day)) > 0;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private AbsenceOf absence(AttendanceFacts facts) {
        return AbsenceOf.of(codes.entry(CODE_LIST, facts.code()));
    }

    private @Nullable BigDecimal planned(Trajectory trajectory, LocalDate day) {
        return hours.plannedFor(trajectory).agreedOn(day).orElse(null);
    }

    /** What is told of one day of a trajectory. */
    public record Told(Trajectory trajectory, ToldDay day) {}
}
