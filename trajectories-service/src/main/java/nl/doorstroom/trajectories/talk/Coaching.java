package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** Who coaches the person on a trajectory, whose id it has, and when its talks are to be looked at again. */
@Entity
public class Coaching extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    private @Nullable String coachedBy;
    private @Nullable LocalDate nextPlanOn;

    @Column(nullable = false)
    private long ruleVersion;

    @OneToMany(mappedBy = "coaching", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CoachChange> changes = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Coaching() {}

    Coaching(Trajectory trajectory, Clock clock) {
        super(trajectory.id(), clock);
        this.participantId = trajectory.participantId();
        this.organisation = trajectory.organisation();
    }

    /**
     * Somebody else coaches the person from now on.
     *
     * @param coach user at the identity provider; null: nobody
     */
    public void assign(@Nullable String coach, String by, Clock clock) {
        if (!Objects.equals(coachedBy, coach)) {
            changes.add(new CoachChange(this, coach, by, clock));
        }
        coachedBy = coach;
        stamp(clock);
    }

    /** Talks are suggested until the horizon. */
    void planned(LocalDate next, long version, Clock clock) {
        if (!next.equals(nextPlanOn) || version != ruleVersion) {
            nextPlanOn = next;
            ruleVersion = version;
            stamp(clock);
        }
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** OIN of the organisation that executes the trajectory. */
    public String organisation() {
        return organisation;
    }

    /** User at the identity provider. */
    public @Nullable String coach() {
        return coachedBy;
    }

    /** Oldest first. */
    public List<CoachChange> changes() {
        return List.copyOf(changes);
    }
}
