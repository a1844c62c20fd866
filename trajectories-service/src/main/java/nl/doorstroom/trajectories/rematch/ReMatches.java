package nl.doorstroom.trajectories.rematch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.placement.KnownJobs;
import nl.doorstroom.trajectories.placement.PersonPlaced;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.EndReason;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Keeps the way to paid work open for who left for something else, until the person has it. */
@Singleton
public class ReMatches {

    private final ReMatchRepository reMatches;
    private final ReMatchRuleRepository rules;
    private final TrajectoryRepository trajectories;
    private final KnownJobs jobs;
    private final Registrations people;
    private final Tasks tasks;
    private final CodeLists codes;
    private final Event<ReMatchDue> due;
    private final Clock clock;

    ReMatches(
            ReMatchRepository reMatches,
            ReMatchRuleRepository rules,
            TrajectoryRepository trajectories,
            KnownJobs jobs,
            Registrations people,
            Tasks tasks,
            CodeLists codes,
            Event<ReMatchDue> due,
            Clock clock) {
        this.reMatches = reMatches;
        this.rules = rules;
        this.trajectories = trajectories;
        this.jobs = jobs;
        this.people = people;
        this.tasks = tasks;
        this.codes = codes;
        this.due = due;
        this.clock = clock;
    }

    void ended(@Observes TrajectoryEnded event) {
        Optional<Trajectory> ended = trajectories.findByIdOptional(event.trajectoryId());
        Optional<ReMatch> present = reMatches.findLockedOf(event.trajectoryId());
        if (ended.isPresent() && keepsDoorOpen(ended.get())) {
            Trajectory trajectory = ended.get();
            LocalDate byRule = byRule(trajectory.programmeId(), event.lastDay());
            ReMatch reMatch = present.orElseGet(() -> new ReMatch(trajectory, event.lastDay(), byRule, clock));
            if (present.isPresent()) {
                reMatch.follow(event.lastDay(), byRule, clock);
            } else {
                reMatches.persist(reMatch);
            }
            settle(reMatch);
        } else {
            present.filter(reMatch -> reMatch.state() != ReMatchState.TAKEN_BACK)
                    .ifPresent(reMatch -> {
                        tasks.lapse(TaskKind.RE_MATCH_DUE, reMatch.id());
                        reMatch.takeBack(clock);
                    });
        }
    }

    private boolean keepsDoorOpen(Trajectory trajectory) {
        String reason = trajectory.endReason();
        return reason != null && codes.entry(EndReason.CODE_LIST, reason).is("keepDoorOpen");
    }

    private LocalDate byRule(UUID programmeId, LocalDate lastDay) {
        return DutchCalendar.plusMonths(lastDay, rules.monthsOf(programmeId));
    }

    void placed(@Observes PersonPlaced event) {
        reMatches.lockOf(people.of(event.participantId())).forEach(this::settle);
    }

    /** Whether there is paid work on the day, by all that is known of it now. */
    private void settle(ReMatch reMatch) {
        boolean placed = hasJobOn(reMatch, reMatch.dueOn());
        switch (reMatch.state()) {
            case PLANNED -> {
                if (placed) {
                    reMatch.place(clock);
                }
            }
            case PLACED -> {
                if (!placed) {
                    reMatch.planAgain(clock);
                }
            }
            case DUE -> {
                if (hasJobOn(reMatch, DutchCalendar.today(clock))) {
                    tasks.lapse(TaskKind.RE_MATCH_DUE, reMatch.id());
                }
            }
            default -> {
                // Off, guided elsewhere or taken back: a job changes nothing.
            }
        }
    }

    private boolean hasJobOn(ReMatch reMatch, LocalDate day) {
        return jobs.isAtWorkOn(people.of(reMatch.participantId()), day);
    }

    /**
     * Moves the day, or switches the re-match off or on.
     *
     * @param day null: the day by the rule
     */
    public void change(ReMatch reMatch, @Nullable LocalDate day, boolean off, @Nullable OffReason reason) {
        if (day != null && !day.isAfter(reMatch.lastDay())) {
            throw InvalidInput.at(
                    "/on", "before-end", "The trajectory ended on [" + reMatch.lastDay() + "]; a later day is needed.");
        }
        if (off) {
            reMatch.switchOff(reason, clock);
        } else {
            reMatch.plan(day, byRule(reMatch.programmeId(), reMatch.lastDay()), clock);
            settle(reMatch);
        }
    }

    /**
     * The day has come.
     *
     * @return whether anything was still to be done
     */
    boolean come(ReMatch reMatch, LocalDate day) {
        if (reMatch.state() != ReMatchState.PLANNED || reMatch.dueOn().isAfter(day)) {
            return false;
        }
        if (hasJobOn(reMatch, day)) {
            reMatch.place(clock);
        } else if (isGuidedElsewhere(reMatch)) {
            reMatch.leaveToOthers(clock);
        } else {
            due.fire(reMatch.come(clock));
            tasks.register(
                    TaskKind.RE_MATCH_DUE,
                    reMatch.organisation(),
                    reMatch.participantId(),
                    reMatch.trajectoryId(),
                    reMatch.id());
        }
        return true;
    }

    private boolean isGuidedElsewhere(ReMatch reMatch) {
        List<UUID> registrations = people.of(reMatch.participantId());
        return trajectories.existsRunning(registrations);
    }
}
