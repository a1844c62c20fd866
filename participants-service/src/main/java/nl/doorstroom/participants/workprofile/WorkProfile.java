package nl.doorstroom.participants.workprofile;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** What a person can and wants to do for work. Its id is the participant's. */
@Entity
public class WorkProfile extends Aggregate implements AboutPerson {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private WorkProfileDetails details;

    @SuppressWarnings("NullAway")
    protected WorkProfile() {}

    WorkProfile(UUID participantId, WorkProfileDetails details, Clock clock) {
        super(participantId, clock);
        this.details = details;
    }

    WorkProfileChanged change(WorkProfileDetails newDetails, Clock clock) {
        details = newDetails;
        return new WorkProfileChanged(stamp(clock), newDetails);
    }

    @Override
    public UUID participantId() {
        return id();
    }

    public WorkProfileDetails details() {
        return details;
    }
}
