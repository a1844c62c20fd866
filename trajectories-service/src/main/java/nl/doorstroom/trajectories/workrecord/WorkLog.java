package nl.doorstroom.trajectories.workrecord;

import java.time.Clock;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.crew.Crew;

/** Keeps what crews did; {@code by} says who wrote it down. */
@Singleton
public class WorkLog {

    private final WorkRecordRepository records;
    private final Clock clock;
    private final Event<CrewWorkRecorded> recorded;
    private final Event<CrewWorkAnnulled> annulled;

    WorkLog(
            WorkRecordRepository records,
            Clock clock,
            Event<CrewWorkRecorded> recorded,
            Event<CrewWorkAnnulled> annulled) {
        this.records = records;
        this.clock = clock;
        this.recorded = recorded;
        this.annulled = annulled;
    }

    public WorkRecord record(Crew crew, Work work, String by) {
        crew.requireOpenOn(work.workedOn());
        WorkRecord record = new WorkRecord(crew, work, clock);
        CrewWorkRecorded event = record.record(crew, clock);
        records.persist(record);
        keep(record, by);
        recorded.fire(event);
        return record;
    }

    /** Replaces the whole of a record. */
    public void correct(Crew crew, WorkRecord record, Work work, String by) {
        crew.requireOpenOn(work.workedOn());
        CrewWorkRecorded event = record.correct(crew, work, clock);
        keep(record, by);
        recorded.fire(event);
    }

    public void annul(Crew crew, WorkRecord record, String by) {
        CrewWorkAnnulled event = record.annul(crew, clock);
        keep(record, by);
        annulled.fire(event);
    }

    private void keep(WorkRecord record, String by) {
        records.add(new WorkRecordVersion(record, by));
        records.flush();
    }
}
