package nl.doorstroom.trajectories.groupsession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** A known person and one session: who signed on, who came, or both. */
@Entity
public class SessionVisitor extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID sessionId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    /** The trajectory by which the person may come to a session that is not open to everybody. */
    private @Nullable UUID trajectoryId;

    private boolean signedOn;
    private boolean attended;
    private @Nullable UUID toldEventId;

    @SuppressWarnings("NullAway")
    protected SessionVisitor() {}

    SessionVisitor(GroupSession session, UUID participantId, Clock clock) {
        super(clock);
        this.sessionId = session.id();
        this.programmeId = session.programmeId();
        this.participantId = participantId;
    }

    void signOn(@Nullable UUID by, Clock clock) {
        if (signedOn) {
            throw new AlreadySignedOn(id());
        }
        signedOn = true;
        trajectoryId = by;
        stamp(clock);
    }

    /** Does not come after all. That the person came, when that was recorded, stays. */
    public void withdraw(Clock clock) {
        signedOn = false;
        stamp(clock);
    }

    GroupSessionAttended attend(LocalDate on, Clock clock) {
        attended = true;
        EventStamp stamp = stamp(clock);
        toldEventId = stamp.eventId();
        return new GroupSessionAttended(stamp, id(), sessionId, programmeId, participantId, on);
    }

    /** Had not come; the event replaces the one that said so. */
    GroupSessionAttendanceAnnulled miss(LocalDate on, Clock clock) {
        attended = false;
        EventStamp stamp = stamp(clock, toldEventId);
        toldEventId = null;
        return new GroupSessionAttendanceAnnulled(stamp, id(), sessionId, programmeId, participantId, on);
    }

    public UUID sessionId() {
        return sessionId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public boolean signedOn() {
        return signedOn;
    }

    public boolean attended() {
        return attended;
    }
}
