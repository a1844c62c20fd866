package nl.doorstroom.matching.rematch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;

/** That it was looked again for paid work for somebody, and how much was found; what was found the run gives again. */
@Entity
@Immutable
public class ReMatch implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private LocalDate dueOn;

    private @Nullable UUID matchRunId;

    private int matches;

    private int nearMatches;

    @Column(nullable = false)
    private Instant runAt;

    @SuppressWarnings("NullAway")
    protected ReMatch() {}

    /**
     * @param id of the event by which trajectories asked for it; it may ask for the same person again
     * @param matchRunId null: nothing is known of the person that could be matched
     */
    @SuppressWarnings("NullAway")
    ReMatch(
            UUID id,
            UUID participantId,
            LocalDate dueOn,
            @Nullable UUID matchRunId,
            int matches,
            int nearMatches,
            Clock clock) {
        this.id = id;
        this.participantId = participantId;
        this.dueOn = dueOn;
        this.matchRunId = matchRunId;
        this.matches = matches;
        this.nearMatches = nearMatches;
        this.runAt = DutchCalendar.now(clock);
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The day for which it was planned. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Null when nothing was known of the person that could be matched. */
    public @Nullable UUID matchRunId() {
        return matchRunId;
    }

    public int matches() {
        return matches;
    }

    public int nearMatches() {
        return nearMatches;
    }

    /** In UTC. */
    public Instant runAt() {
        return runAt;
    }
}
