package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** A talk of a coach with a person, from when it is asked for until what was said is recorded. */
@Entity
public class Talk extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    private @Nullable LocalDate slotOn;
    private @Nullable LocalDate plannedOn;
    private @Nullable String plannedTime;
    private @Nullable LocalDate overdueFrom;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TalkStatus status;

    private @Nullable LocalDate heldOn;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable TalkLapseCause lapseCause;

    @OneToMany(mappedBy = "talk", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<TalkReport> reports = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Talk() {}

    private Talk(Trajectory trajectory, TalkStatus status, Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.organisation = trajectory.organisation();
        this.status = status;
    }

    /** The rule asks for a talk on a day. */
    static Talk suggest(Trajectory trajectory, LocalDate day, LocalDate overdueFrom, Clock clock) {
        Talk talk = new Talk(trajectory, TalkStatus.SUGGESTED, clock);
        talk.slotOn = day;
        talk.plannedOn = day;
        talk.overdueFrom = overdueFrom;
        talk.stamp(clock);
        return talk;
    }

    /** The coach agrees on a talk besides those that are asked for. */
    static Talk agree(Trajectory trajectory, LocalDate day, @Nullable String time, LocalDate overdueFrom, Clock clock) {
        Talk talk = new Talk(trajectory, TalkStatus.PLANNED, clock);
        talk.plannedOn = day;
        talk.plannedTime = time;
        talk.overdueFrom = overdueFrom;
        talk.stamp(clock);
        return talk;
    }

    /** They talk without having planned it; the report follows at once. */
    static Talk happen(Trajectory trajectory, Clock clock) {
        return new Talk(trajectory, TalkStatus.PLANNED, clock);
    }

    /**
     * Agrees on a day, or on another one.
     *
     * @param time in Europe/Amsterdam; null: it is not agreed
     * @param overdue first day on which it is overdue
     */
    public void plan(LocalDate day, @Nullable String time, LocalDate overdue, Clock clock) {
        become(TalkStatus.PLANNED);
        plannedOn = day;
        plannedTime = time;
        overdueFrom = overdue;
        stamp(clock);
    }

    /** @param code of list talk-cancellation-reasons */
    public void cancel(String code, Clock clock) {
        become(TalkStatus.CANCELLED);
        reason = code;
        stamp(clock);
    }

    /**
     * The person did not come.
     *
     * @param code of list talk-no-show-reasons
     */
    public void noShow(String code, Clock clock) {
        if (plannedOn != null && plannedOn.isAfter(DutchCalendar.today(clock))) {
            throw new TalkLiesAhead(id(), plannedOn);
        }
        become(TalkStatus.NO_SHOW);
        reason = code;
        stamp(clock);
    }

    void lapse(TalkLapseCause cause, Clock clock) {
        become(TalkStatus.LAPSED);
        lapseCause = cause;
        stamp(clock);
    }

    /** The rule says something else of when a suggested talk is overdue. */
    void becomeOverdueFrom(LocalDate day, Clock clock) {
        if (status == TalkStatus.SUGGESTED && !day.equals(overdueFrom)) {
            overdueFrom = day;
            stamp(clock);
        }
    }

    /**
     * Records that it was held. A further report replaces the one before it, and its event the event of that one.
     *
     * @param sealedNote what only few may read, encrypted with the person's key
     * @param noteBy who wrote that
     */
    TalkHeld record(
            LocalDate on,
            TalkChannel channel,
            byte @Nullable [] sealedNote,
            @Nullable String noteBy,
            String by,
            Clock clock) {
        UUID replaced = status == TalkStatus.HELD ? lastEventId() : null;
        if (status == TalkStatus.LAPSED) {
            // Its place in the series may have gone to another one.
            slotOn = null;
        }
        become(TalkStatus.HELD);
        heldOn = on;
        reason = null;
        lapseCause = null;
        reports.add(new TalkReport(this, reports.size() + 1, on, channel, sealedNote, noteBy, by, clock));
        return new TalkHeld(stamp(clock, replaced), id(), trajectoryId, participantId, programmeId, organisation, on);
    }

    private void become(TalkStatus next) {
        if (!status.mayBecome(next)) {
            throw new TalkTransitionNotAllowed(id(), status, next);
        }
        status = next;
    }

    /** Refuses what was recorded already. */
    public void requireNoReport() {
        if (!reports.isEmpty()) {
            throw new TalkHasReport(id());
        }
    }

    /** Refuses what was not recorded yet. */
    public void requireReport() {
        if (reports.isEmpty()) {
            throw new TalkHasNoReport(id());
        }
    }

    /** The day by which it belongs to a period of the series. */
    LocalDate countsOn() {
        LocalDate day = slotOn != null ? slotOn : plannedOn;
        return day != null ? day : Objects.requireNonNull(heldOn, "What was never planned was held");
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** OIN of the organisation that executes the trajectory. */
    public String organisation() {
        return organisation;
    }

    /** The day for which the rule asked for it; null when nobody did. */
    public @Nullable LocalDate slotOn() {
        return slotOn;
    }

    /** The day on which it is to be; null when it was not planned. */
    public @Nullable LocalDate plannedOn() {
        return plannedOn;
    }

    /** In Europe/Amsterdam. */
    public @Nullable String plannedTime() {
        return plannedTime;
    }

    /** First day on which it is overdue, when it is open then. */
    public @Nullable LocalDate overdueFrom() {
        return overdueFrom;
    }

    public TalkStatus status() {
        return status;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    /** Why it was cancelled, or why the person did not come. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable TalkLapseCause lapseCause() {
        return lapseCause;
    }

    /** Every version of what was recorded, oldest first. */
    public List<TalkReport> reports() {
        return List.copyOf(reports);
    }

    /** What was recorded last. */
    public Optional<TalkReport> report() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }
}
