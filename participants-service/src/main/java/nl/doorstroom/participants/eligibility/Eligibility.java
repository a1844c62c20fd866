package nl.doorstroom.participants.eligibility;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Whether a person may take part in a programme, decision after decision. A decision stays as it was given when a label
 * changes afterwards: it is decided anew when somebody asks, and not behind the person's back.
 */
@Entity
public class Eligibility extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @OneToMany(mappedBy = "eligibility", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<EligibilityDecision> decisions = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Eligibility() {}

    Eligibility(UUID participantId, UUID programmeId, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.programmeId = programmeId;
    }

    EligibilityDecided decide(EligibilityDecision.Outcome outcome, String user, Clock clock) {
        EventStamp stamp = stamp(clock);
        decisions.add(new EligibilityDecision(this, stamp, outcome, user));
        return new EligibilityDecided(stamp, id(), participantId, programmeId, outcome);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** The one that holds. */
    public EligibilityDecision newest() {
        return decisions.get(decisions.size() - 1);
    }

    /** Every decision, oldest first. */
    public List<EligibilityDecision> decisions() {
        return List.copyOf(decisions);
    }
}
