package nl.doorstroom.trajectories.instrument;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.trajectories.trajectory.ReasonClass;

/** One instrument that a person has, for a period. Whether it may last that long is decided before, by {@link InstrumentRules}. */
@Entity
public class Instrument extends Aggregate implements AboutPerson {

    @Column(nullable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InstrumentState state = InstrumentState.RUNNING;

    @Column(nullable = false)
    private LocalDate startDate;

    private @Nullable LocalDate plannedEnd;
    private @Nullable BigDecimal hoursPerWeek;
    private @Nullable UUID employerId;
    private @Nullable UUID placementId;
    private @Nullable UUID workplaceId;
    private @Nullable LocalDate adviceOn;
    private @Nullable LocalDate lastDay;
    private @Nullable String endReason;
    private @Nullable LocalDate remeasureBy;
    private @Nullable LocalDate remindOn;
    private @Nullable UUID newestMeasurement;

    @OneToMany(mappedBy = "instrument", cascade = CascadeType.PERSIST)
    @OrderBy("determinedOn, version")
    private List<WageValue> wageValues = new ArrayList<>();

    @OneToMany(mappedBy = "instrument", cascade = CascadeType.PERSIST)
    @OrderBy("version")
    private List<InstrumentVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Instrument() {}

    /** @param kind code of the list instruments */
    Instrument(UUID trajectoryId, UUID participantId, String kind, InstrumentFacts facts, Clock clock) {
        super(clock);
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.kind = kind;
        take(facts);
    }

    InstrumentStarted start(String by, Clock clock) {
        return told(stamp(clock), by);
    }

    /** What was registered of it turns out to be otherwise, or it goes on for longer. */
    InstrumentStarted correct(InstrumentFacts facts, String by, Clock clock) {
        requireRunning();
        UUID before = lastEventId();
        take(facts);
        return told(stamp(clock, before), by);
    }

    InstrumentEnded end(LocalDate last, String reason, ReasonClass reasonClass, String by, Clock clock) {
        requireRunning();
        state = InstrumentState.ENDED;
        lastDay = last;
        endReason = reason;
        EventStamp stamp = stamp(clock);
        versions.add(new InstrumentVersion(this, stamp, by));
        return new InstrumentEnded(stamp, trajectoryId, participantId, kind, last, reasonClass);
    }

    /** It ended on another day than was told. */
    InstrumentEnded correctEnd(LocalDate last, ReasonClass reasonClass, String by, Clock clock) {
        if (state != InstrumentState.ENDED) {
            throw new InstrumentIsNotRunning(id(), state);
        }
        UUID before = lastEventId();
        lastDay = last;
        EventStamp stamp = stamp(clock, before);
        versions.add(new InstrumentVersion(this, stamp, by));
        return new InstrumentEnded(stamp, trajectoryId, participantId, kind, last, reasonClass);
    }

    /** It did not end after all. */
    InstrumentStarted reopen(String by, Clock clock) {
        if (state != InstrumentState.ENDED) {
            throw new InstrumentIsNotRunning(id(), state);
        }
        state = InstrumentState.RUNNING;
        lastDay = null;
        endReason = null;
        return told(stamp(clock, lastEventId()), by);
    }

    InstrumentAnnulled annul(String by, Clock clock) {
        if (state == InstrumentState.ANNULLED) {
            throw new InstrumentIsNotRunning(id(), state);
        }
        state = InstrumentState.ANNULLED;
        lastDay = null;
        endReason = null;
        EventStamp stamp = stamp(clock, lastEventId());
        versions.add(new InstrumentVersion(this, stamp, by));
        return new InstrumentAnnulled(stamp, trajectoryId, participantId, kind, startDate);
    }

    /** The measurement that counts is the one of the latest day. */
    WageValueDetermined determineWageValue(
            int percentage, LocalDate determinedOn, InstrumentRules rules, String by, Clock clock) {
        requireRunning();
        EventStamp stamp = stamp(clock);
        boolean counts =
                wageValues.stream().noneMatch(known -> known.determinedOn().isAfter(determinedOn));
        wageValues.add(new WageValue(this, stamp, percentage, determinedOn, by));
        LocalDate due = remeasureBy;
        if (due == null || counts) {
            due = DutchCalendar.plusMonths(determinedOn, rules.monthsUntilRemeasurement());
            remeasureBy = due;
            remindOn = due.minusWeeks(rules.remindWeeks());
            newestMeasurement = stamp.eventId();
        }
        versions.add(new InstrumentVersion(this, stamp, by));
        return new WageValueDetermined(stamp, trajectoryId, participantId, determinedOn, due);
    }

    /** Another organisation goes on with it. */
    void moveTo(UUID successor, Clock clock) {
        trajectoryId = successor;
        stamp(clock);
    }

    private InstrumentStarted told(EventStamp stamp, String by) {
        versions.add(new InstrumentVersion(this, stamp, by));
        return new InstrumentStarted(stamp, trajectoryId, participantId, kind, facts());
    }

    private void take(InstrumentFacts facts) {
        startDate = facts.startDate();
        plannedEnd = facts.plannedEnd();
        hoursPerWeek = facts.hoursPerWeek();
        employerId = facts.employerId();
        placementId = facts.placementId();
        workplaceId = facts.workplaceId();
        adviceOn = facts.adviceOn();
    }

    private void requireRunning() {
        if (state != InstrumentState.RUNNING) {
            throw new InstrumentIsNotRunning(id(), state);
        }
    }

    /** The trajectory that it is a part of now; after a transfer the one that goes on. */
    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Code of the list instruments. */
    public String kind() {
        return kind;
    }

    public InstrumentState state() {
        return state;
    }

    public InstrumentFacts facts() {
        return new InstrumentFacts(startDate, plannedEnd, hoursPerWeek, employerId, placementId, workplaceId, adviceOn);
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** The last day as far as it is known: the real one, else the planned one. */
    @Nullable
    LocalDate until() {
        return lastDay == null ? plannedEnd : lastDay;
    }

    /** Code of the list instrument-end-reasons. */
    public @Nullable String endReason() {
        return endReason;
    }

    /** By which day the wage value has to be measured again. */
    public @Nullable LocalDate remeasureBy() {
        return remeasureBy;
    }

    /** The measurement of the latest day, which a task to measure again is about. */
    @Nullable
    UUID newestMeasurement() {
        return newestMeasurement;
    }

    /** In the order of the measurements. */
    public List<WageValue> wageValues() {
        return List.copyOf(wageValues);
    }

    /** As it was known before, oldest first. */
    public List<InstrumentVersion> versions() {
        return List.copyOf(versions);
    }
}
