package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** Who coached the person from when on, and who said so. */
@Entity
@Table(name = "coach_change")
public class CoachChange {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Coaching coaching;

    private @Nullable String coachedBy;

    @Column(nullable = false)
    private String changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway")
    protected CoachChange() {}

    @SuppressWarnings("NullAway")
    CoachChange(Coaching coaching, @Nullable String coach, String by, Clock clock) {
        this.id = Ids.next();
        this.coaching = coaching;
        this.coachedBy = coach;
        this.changedBy = by;
        this.changedAt = DutchCalendar.now(clock);
    }

    /** User at the identity provider; null: nobody. */
    public @Nullable String coach() {
        return coachedBy;
    }

    public String changedBy() {
        return changedBy;
    }

    /** In UTC. */
    public Instant changedAt() {
        return changedAt;
    }
}
