package nl.doorstroom.participants.workprofile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** What a person can and wants to do for work. Its id is the participant's. */
@Entity
public class WorkProfile extends Aggregate implements AboutPerson {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private WorkProfileDetails details;

    @OneToMany(mappedBy = "profile", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<WorkProfileVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected WorkProfile() {}

    WorkProfile(UUID participantId, WorkProfileDetails details, Clock clock) {
        super(participantId, clock);
        this.details = details;
    }

    WorkProfileChanged change(WorkProfileDetails newDetails, String user, Clock clock) {
        details = newDetails;
        EventStamp stamp = stamp(clock);
        history.add(new WorkProfileVersion(this, stamp, newDetails, user));
        return new WorkProfileChanged(stamp, newDetails);
    }

    @Override
    public UUID participantId() {
        return id();
    }

    public WorkProfileDetails details() {
        return details;
    }

    /** Every version, oldest first. */
    public List<WorkProfileVersion> history() {
        return List.copyOf(history);
    }
}
