package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.signal.SignalKind;
import nl.doorstroom.trajectories.signal.Signals;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.turn.PersonTurns;

/** What happens to roles, and what becomes of the task and the signal about the next step. */
@Singleton
public class Roles {

    private final PersonTurns turns;
    private final RoleRepository roles;
    private final RoleRuleRepository rules;
    private final Registrations people;
    private final Tasks tasks;
    private final Signals signals;
    private final CurrentTenant caller;
    private final Event<NeighbourhoodRoleStarted> started;
    private final Event<NeighbourhoodRoleEnded> ended;
    private final Event<NeighbourhoodRoleAnnulled> annulled;
    private final Clock clock;

    Roles(
            RoleRepository roles,
            RoleRuleRepository rules,
            Registrations people,
            Tasks tasks,
            Signals signals,
            CurrentTenant caller,
            Event<NeighbourhoodRoleStarted> started,
            Event<NeighbourhoodRoleEnded> ended,
            Event<NeighbourhoodRoleAnnulled> annulled,
            Clock clock,
            PersonTurns turns) {
        this.turns = turns;
        this.roles = roles;
        this.rules = rules;
        this.people = people;
        this.tasks = tasks;
        this.signals = signals;
        this.caller = caller;
        this.started = started;
        this.ended = ended;
        this.annulled = annulled;
        this.clock = clock;
    }

    /** @throws InvalidInput when the person's roles in the programme would last longer together than it allows */
    public NeighbourhoodRole start(Trajectory trajectory, RoleDetails details) {
        requireTerm(trajectory, null, details.startDate(), details.plannedEnd());
        NeighbourhoodRole role = new NeighbourhoodRole(
                trajectory.id(), trajectory.programmeId(), trajectory.participantId(), details, clock);
        NeighbourhoodRoleStarted event = role.start(clock);
        roles.persist(role);
        started.fire(event);
        return role;
    }

    /** @throws InvalidInput when the person's roles in the programme would last longer together than it allows */
    public void correct(Trajectory trajectory, NeighbourhoodRole role, RoleDetails details) {
        requireTerm(trajectory, role.id(), details.startDate(), details.plannedEnd());
        started.fire(role.correct(details, clock));
        tasks.lapse(TaskKind.NEXT_STEP_DUE, role.id());
    }

    /**
     * @throws InvalidInput when the person's roles in the programme would last longer together than it allows
     * @throws NoExtensionLeft when it was made longer as often as the programme allows
     */
    public void extend(Trajectory trajectory, NeighbourhoodRole role, LocalDate until) {
        requireTerm(trajectory, role.id(), role.details().startDate(), until);
        role.extend(until, rules.of(role.programmeId()).maxExtensions(), clock);
        roles.flush();
        tasks.lapse(TaskKind.NEXT_STEP_DUE, role.id());
    }

    /** @param kind code of list next-step-kinds */
    public void lead(NeighbourhoodRole role, String kind, NextStepClass kindClass, @Nullable LocalDate from) {
        role.lead(kind, kindClass, from, clock).ifPresent(ended::fire);
        roles.flush();
        tasks.complete(TaskKind.NEXT_STEP_DUE, role.id(), caller.user());
        signals.close(SignalKind.NO_NEXT_STEP, role.id());
    }

    /** A role that ends while nobody knows what comes after it raises a signal on the trajectory. */
    public void end(Trajectory trajectory, NeighbourhoodRole role, LocalDate last) {
        ended.fire(role.end(last, clock));
        tasks.lapse(TaskKind.NEXT_STEP_DUE, role.id());
        if (role.nextStep() == null) {
            signals.raise(
                    SignalKind.NO_NEXT_STEP,
                    trajectory,
                    role.id(),
                    role.details().role(),
                    last);
        }
    }

    /** @throws InvalidInput when the person's roles in the programme would last longer together than it allows */
    public void reopen(Trajectory trajectory, NeighbourhoodRole role) {
        NeighbourhoodRoleStarted event = role.reopen(clock);
        requireTerm(
                trajectory,
                role.id(),
                role.details().startDate(),
                role.details().plannedEnd());
        started.fire(event);
        signals.close(SignalKind.NO_NEXT_STEP, role.id());
    }

    public void annul(NeighbourhoodRole role) {
        annulled.fire(role.annul(clock));
        tasks.lapse(TaskKind.NEXT_STEP_DUE, role.id());
        signals.close(SignalKind.NO_NEXT_STEP, role.id());
    }

    /**
     * The trajectory is over, or ended on another day than was told: what ended with it follows, and nobody is asked for a
     * next step of the role any more.
     */
    void endWith(UUID trajectoryId, LocalDate lastDay) {
        // Locks the trajectory's row by changing it: a role that is being registered for it is then stored, or refused.
        roles.flush();
        for (NeighbourhoodRole role : roles.listByTrajectory(trajectoryId)) {
            boolean active = role.status() == RoleStatus.ACTIVE;
            if (!active && !role.hasEndedWithTrajectory()) {
                continue;
            }
            if (role.details().startDate().isAfter(lastDay)) {
                annul(role);
            } else if (active) {
                ended.fire(role.endWithTrajectory(lastDay, clock));
                tasks.lapse(TaskKind.NEXT_STEP_DUE, role.id());
            } else {
                role.followEnd(lastDay, clock).ifPresent(ended::fire);
            }
        }
    }

    /** The trajectory never was. */
    void annulAll(UUID trajectoryId) {
        roles.flush();
        roles.listByTrajectory(trajectoryId).stream()
                .filter(role -> role.status() != RoleStatus.ENTERED_IN_ERROR)
                .forEach(this::annul);
    }

    /** Roles of a person add up, under each registration and whoever executes them; two at once are decided one by one. */
    private void requireTerm(Trajectory trajectory, @Nullable UUID own, LocalDate first, LocalDate last) {
        List<UUID> registrations = people.of(trajectory.participantId());
        turns.await("roles", Collections.min(registrations));
        List<RoleTerm.Period> periods = new ArrayList<>(List.of(new RoleTerm.Period(first, last)));
        roles.listOfPerson(trajectory.programmeId(), registrations).stream()
                .filter(role -> !role.id().equals(own))
                .map(role -> new RoleTerm.Period(role.details().startDate(), role.lastCounted()))
                .forEach(periods::add);
        RoleRule rule = rules.of(trajectory.programmeId());
        long days = RoleTerm.days(periods);
        long most = rule.maxDays(RoleTerm.first(periods));
        if (days > most) {
            throw InvalidInput.at(
                    "/plannedEnd",
                    "longer-than-the-rule",
                    "Roles in this programme last [" + rule.maxMonths() + "] months together at most, which is [" + most
                            + "] days; these would last [" + days + "] days.");
        }
    }
}
