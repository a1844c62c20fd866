package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** That somebody worked on a day, or did not and why. It is corrected and annulled; what was told before stays known. */
@Entity
public class AttendanceEntry extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false)
    private LocalDate day;

    @Column(nullable = false)
    private String code;

    /** By the clock, whatever the time zone of the connection is. */
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime fromTime;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime untilTime;

    @Column(nullable = false)
    private BigDecimal hours;

    private @Nullable UUID crewId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AttendanceState state = AttendanceState.RECORDED;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<AttendanceVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected AttendanceEntry() {}

    @SuppressWarnings("NullAway")
    AttendanceEntry(Trajectory trajectory, AttendanceFacts facts, Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.organisation = trajectory.organisation();
        tell(facts);
    }

    /** @param planned hours that were planned for the day, as far as the plan says so */
    HoursWorked record(AbsenceOf absence, @Nullable BigDecimal planned, String by, Clock clock) {
        return told(stamp(clock), absence, planned, by);
    }

    /** It was otherwise than was told; the event replaces the one that told it. */
    HoursWorked correct(
            AttendanceFacts facts, AbsenceOf absence, @Nullable BigDecimal planned, String by, Clock clock) {
        requireRecorded();
        UUID earlier = lastEventId();
        tell(facts);
        return told(stamp(clock, earlier), absence, planned, by);
    }

    /** It should not have been told; the event replaces the one that told it. */
    HoursWorked annul(@Nullable BigDecimal planned, String by, Clock clock) {
        requireRecorded();
        UUID earlier = lastEventId();
        state = AttendanceState.ANNULLED;
        return told(stamp(clock, earlier), AbsenceOf.NOBODY, planned, by);
    }

    void requireRecorded() {
        if (state == AttendanceState.ANNULLED) {
            throw new AttendanceIsAnnulled(id());
        }
    }

    private void tell(AttendanceFacts facts) {
        day = facts.day();
        code = facts.code();
        fromTime = facts.from();
        untilTime = facts.until();
        hours = facts.hours();
        crewId = facts.crewId();
    }

    private HoursWorked told(EventStamp stamp, AbsenceOf absence, @Nullable BigDecimal planned, String by) {
        history.add(new AttendanceVersion(this, stamp, by));
        boolean annulled = state == AttendanceState.ANNULLED;
        return new HoursWorked(
                stamp,
                id(),
                trajectoryId,
                participantId,
                programmeId,
                organisation,
                day,
                planned,
                annulled || absence.isAbsent() ? BigDecimal.ZERO : hours,
                !annulled && absence.isAbsent() ? hours : BigDecimal.ZERO,
                absence.absence(),
                annulled);
    }

    public AttendanceFacts facts() {
        return new AttendanceFacts(day, code, fromTime, untilTime, hours, crewId);
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public AttendanceState state() {
        return state;
    }

    /** Every version, oldest first. */
    public List<AttendanceVersion> history() {
        return List.copyOf(history);
    }
}
