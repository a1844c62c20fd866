package nl.doorstroom.trajectories.matchtarget;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** What somebody works towards in a trajectory, a matched vacancy or an occupation. It has the id of the trajectory. */
@Entity
public class TrajectoryTarget extends Aggregate implements AboutPerson {

    /** What is noted as who chose it, when a match was targeted in matching. */
    static final String BY_MATCH = "match-targeted";

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    private @Nullable UUID matchId;
    private @Nullable UUID vacancyId;
    private @Nullable String occupation;

    @Column(nullable = false)
    private Instant chosenAt;

    @Column(nullable = false)
    private String chosenBy;

    @SuppressWarnings("NullAway")
    protected TrajectoryTarget() {}

    @SuppressWarnings("NullAway")
    private TrajectoryTarget(Trajectory trajectory, Clock clock) {
        super(trajectory.id(), clock);
        this.participantId = trajectory.participantId();
        this.chosenAt = Instant.EPOCH;
        this.chosenBy = BY_MATCH;
    }

    /** Nothing yet. */
    static TrajectoryTarget none(Trajectory trajectory, Clock clock) {
        return new TrajectoryTarget(trajectory, clock);
    }

    /** The coach chooses; what is targeted in matching from now on goes before it. */
    void choose(@Nullable TargetedMatch match, @Nullable String occupationUri, String by, Clock clock) {
        aim(match, occupationUri, DutchCalendar.now(clock), by, clock);
    }

    /** Another trajectory goes on as this one. */
    void goOnFrom(TrajectoryTarget predecessor, Clock clock) {
        matchId = predecessor.matchId;
        vacancyId = predecessor.vacancyId;
        occupation = predecessor.occupation;
        chosenAt = predecessor.chosenAt;
        chosenBy = predecessor.chosenBy;
        stamp(clock);
    }

    /** A match was targeted later than what was aimed at until now. */
    boolean isOlderThan(TargetedMatch match) {
        return chosenAt.isBefore(match.recordedAt())
                || (chosenAt.equals(match.recordedAt())
                        && chosenBy.equals(BY_MATCH)
                        && !match.matchId().equals(matchId));
    }

    void follow(TargetedMatch match, Clock clock) {
        aim(match, null, match.recordedAt(), BY_MATCH, clock);
    }

    /** What it was aimed at is of somebody else after all. */
    void forget(Clock clock) {
        aim(null, null, Instant.EPOCH, BY_MATCH, clock);
    }

    private void aim(
            @Nullable TargetedMatch match, @Nullable String occupationUri, Instant at, String by, Clock clock) {
        matchId = match == null ? null : match.matchId();
        vacancyId = match == null ? null : match.vacancyId();
        occupation = occupationUri;
        chosenAt = at;
        chosenBy = by;
        stamp(clock);
    }

    public UUID trajectoryId() {
        return id();
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The match of matching that is aimed at. */
    public @Nullable UUID matchId() {
        return matchId;
    }

    /** The vacancy of that match. */
    public @Nullable UUID vacancyId() {
        return vacancyId;
    }

    /** URI of the occupation that is aimed at, when it is no match. */
    public @Nullable String occupation() {
        return occupation;
    }

    /** Since when, in UTC. */
    public Instant chosenAt() {
        return chosenAt;
    }

    /** Identifier of the user at the identity provider, or that it was targeted in matching. */
    public String chosenBy() {
        return chosenBy;
    }
}
