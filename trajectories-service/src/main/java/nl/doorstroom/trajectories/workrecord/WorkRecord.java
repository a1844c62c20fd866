package nl.doorstroom.trajectories.workrecord;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.trajectories.crew.Crew;

/** What a crew did on a day. A correction replaces the whole of it; what was written before stays readable. */
@Entity
@Table(name = "crew_work_record")
public class WorkRecord extends Aggregate {

    @Column(nullable = false, updatable = false)
    private UUID crewId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WorkRecordState state = WorkRecordState.RECORDED;

    @Embedded
    private Work work;

    @SuppressWarnings("NullAway")
    protected WorkRecord() {}

    WorkRecord(Crew crew, Work work, Clock clock) {
        super(clock);
        this.crewId = crew.id();
        this.work = work;
    }

    CrewWorkRecorded record(Crew crew, Clock clock) {
        return told(crew, stamp(clock));
    }

    /** Replaces what was written; the event replaces the one that told it. */
    CrewWorkRecorded correct(Crew crew, Work corrected, Clock clock) {
        requireRecorded();
        work = corrected;
        return told(crew, stamp(clock, lastEventId()));
    }

    /** It should never have been written; the event replaces the one that told it. */
    CrewWorkAnnulled annul(Crew crew, Clock clock) {
        requireRecorded();
        state = WorkRecordState.ANNULLED;
        return new CrewWorkAnnulled(
                stamp(clock, lastEventId()), id(), crewId, crew.programmeId(), crew.organisation(), work.workedOn());
    }

    private CrewWorkRecorded told(Crew crew, EventStamp stamp) {
        return new CrewWorkRecorded(stamp, id(), crewId, crew.programmeId(), crew.organisation(), work);
    }

    private void requireRecorded() {
        if (state != WorkRecordState.RECORDED) {
            throw new WorkRecordIsAnnulled(id());
        }
    }

    public UUID crewId() {
        return crewId;
    }

    public WorkRecordState state() {
        return state;
    }

    public Work work() {
        return work;
    }
}
