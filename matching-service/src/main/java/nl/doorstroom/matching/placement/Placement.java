package nl.doorstroom.matching.placement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A person's work relation with an employer, paid or not. An extension is a placement of its own that names this one as
 * its predecessor, and a second job is a placement beside it. Nothing is overwritten: each change leaves the version
 * before it readable.
 */
@Entity
public class Placement extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID employerId;

    @Column(updatable = false)
    private @Nullable UUID vacancyId;

    @Column(updatable = false)
    private @Nullable UUID proposalId;

    @Column(updatable = false)
    private @Nullable UUID predecessorId;

    private @Nullable UUID trajectoryId;

    @Column(nullable = false)
    private String contractKind;

    @Column(updatable = false)
    private boolean paid;

    @Column(updatable = false)
    private boolean extendsPaid;

    @Column(nullable = false)
    private LocalDate startDate;

    private @Nullable LocalDate plannedEnd;

    @Column(nullable = false)
    private BigDecimal hoursPerWeek;

    private @Nullable Integer wageCents;

    @Enumerated(EnumType.STRING)
    private @Nullable WagePeriod wagePeriod;

    private @Nullable LocalDate endDate;

    private @Nullable String endReason;

    private @Nullable String annulmentReason;

    private @Nullable LocalDate lastConfirmedOn;

    @Column(nullable = false)
    private UUID toldEventId;

    @OneToMany(mappedBy = "placement", cascade = CascadeType.ALL)
    @OrderBy("confirmedOn")
    private List<PlacementConfirmation> confirmations = new ArrayList<>();

    @OneToMany(mappedBy = "placement", cascade = CascadeType.ALL)
    @OrderBy("validFrom")
    private List<PlacementHoursChange> hoursChanges = new ArrayList<>();

    @OneToMany(mappedBy = "placement", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<PlacementVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Placement() {}

    /**
     * A new work relation.
     *
     * @param paid whether the kind is a paid one; only those are told to others
     * @param extendsPaid whether the predecessor is paid work, so that this is no job of its own
     */
    @SuppressWarnings("NullAway")
    Placement(Parties parties, PlacementTerms terms, boolean paid, boolean extendsPaid, Clock clock) {
        super(clock);
        this.participantId = parties.participantId();
        this.employerId = parties.employerId();
        this.vacancyId = parties.vacancyId();
        this.proposalId = parties.proposalId();
        this.predecessorId = parties.predecessorId();
        this.paid = paid;
        this.extendsPaid = extendsPaid;
        set(terms);
    }

    PlacementStarted start(String user, Clock clock) {
        EventStamp stamp = stamp(clock);
        toldEventId = stamp.eventId();
        remember(stamp, "STARTED", user);
        return new PlacementStarted(stamp, facts());
    }

    /**
     * Somebody says that the person still worked there on a day.
     *
     * @throws BeforePlacementStarted when the day is before the first one
     * @throws PlacementHasEnded when the day is after the last one
     * @throws AlreadyConfirmed when that day was confirmed before
     */
    public PlacementConfirmed confirm(LocalDate day, String user, Clock clock) {
        requireNotAnnulled();
        requireRunningOn(day);
        if (confirmations.stream().anyMatch(known -> known.confirmedOn().equals(day))) {
            throw new AlreadyConfirmed(id(), day);
        }
        EventStamp stamp = stamp(clock);
        confirmations.add(new PlacementConfirmation(this, day, stamp, user));
        if (lastConfirmedOn == null || day.isAfter(lastConfirmedOn)) {
            lastConfirmedOn = day;
        }
        remember(stamp, "CONFIRMED", user);
        return new PlacementConfirmed(stamp, facts(), day);
    }

    /**
     * The hours become others from a day on. A day in the past is normal: agreements are written down later.
     *
     * @throws HoursChangeThatDay when a change from that day is registered already
     */
    public PlacementHoursChanged changeHours(LocalDate from, BigDecimal hours, String user, Clock clock) {
        requireNotAnnulled();
        if (!from.isAfter(startDate)) {
            throw new BeforePlacementStarted(id(), startDate, from);
        }
        requireRunningOn(from);
        if (hoursChanges.stream().anyMatch(known -> known.validFrom().equals(from))) {
            throw new HoursChangeThatDay(id(), from);
        }
        EventStamp stamp = stamp(clock);
        PlacementHoursChange change = new PlacementHoursChange(this, from, hours);
        hoursChanges.add(change);
        remember(stamp, "HOURS_CHANGED", user);
        return new PlacementHoursChanged(stamp, facts(), from, change.hoursPerWeek());
    }

    /**
     * Ends it.
     *
     * @param last its last day
     * @param reason code of list {@code placement-end-reasons}
     * @throws PlacementHasEnded when it has a last day already; a correction changes that
     */
    PlacementEnded end(LocalDate last, String reason, String user, Clock clock) {
        requireNotAnnulled();
        if (endDate != null) {
            throw new PlacementHasEnded(id(), endDate);
        }
        requireEndFits(startDate, last);
        endDate = last;
        endReason = reason;
        EventStamp stamp = stamp(clock);
        remember(stamp, "ENDED", user);
        return new PlacementEnded(stamp, facts(), last);
    }

    /**
     * What was registered was wrong, and this is how it was. The correction replaces the event that told the whole
     * placement last.
     *
     * @param end how it ended; null: it did not
     */
    PlacementCorrected correct(PlacementTerms terms, @Nullable End end, String user, Clock clock) {
        requireNotAnnulled();
        if (end != null) {
            requireEndFits(terms.startDate(), end.endDate());
        }
        for (PlacementConfirmation confirmation : confirmations) {
            requireNotBefore(terms.startDate(), confirmation.confirmedOn());
        }
        for (PlacementHoursChange change : hoursChanges) {
            requireNotBefore(terms.startDate().plusDays(1), change.validFrom());
        }
        set(terms);
        endDate = end == null ? null : end.endDate();
        endReason = end == null ? null : end.reason();
        EventStamp stamp = stamp(clock, toldEventId);
        toldEventId = stamp.eventId();
        remember(stamp, "CORRECTED", user);
        return new PlacementCorrected(stamp, facts());
    }

    /**
     * It never was. What was known of it stays readable, and nothing is added to it any more; others are told as of a
     * correction.
     *
     * @param reason code of list {@code placement-annulment-reasons}
     * @throws PlacementIsAnnulled when that was said before
     */
    PlacementCorrected annul(String reason, String user, Clock clock) {
        requireNotAnnulled();
        annulmentReason = reason;
        EventStamp stamp = stamp(clock, toldEventId);
        toldEventId = stamp.eventId();
        remember(stamp, "ANNULLED", user);
        return new PlacementCorrected(stamp, facts());
    }

    private void set(PlacementTerms terms) {
        contractKind = terms.contractKind();
        startDate = terms.startDate();
        plannedEnd = terms.plannedEnd();
        hoursPerWeek = terms.hoursPerWeek();
        wageCents = terms.wage() == null ? null : terms.wage().cents();
        wagePeriod = terms.wage() == null ? null : terms.wage().per();
        trajectoryId = terms.trajectoryId();
    }

    void requireNotAnnulled() {
        if (annulmentReason != null) {
            throw new PlacementIsAnnulled(id());
        }
    }

    private void requireRunningOn(LocalDate day) {
        requireNotBefore(startDate, day);
        if (endDate != null && day.isAfter(endDate)) {
            throw new PlacementHasEnded(id(), endDate);
        }
    }

    private void requireNotBefore(LocalDate start, LocalDate day) {
        if (day.isBefore(start)) {
            throw new BeforePlacementStarted(id(), start, day);
        }
    }

    /** What is registered of later days was seen or agreed; an end before them is a mistake in one of the two. */
    private void requireEndFits(LocalDate start, LocalDate last) {
        requireNotBefore(start, last);
        confirmations.stream()
                .map(PlacementConfirmation::confirmedOn)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(last))
                .ifPresent(day -> {
                    throw new ConfirmedAfterThatDay(id(), day);
                });
        hoursChanges.stream()
                .map(PlacementHoursChange::validFrom)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(last))
                .ifPresent(day -> {
                    throw new HoursChangeAfterThatDay(id(), day);
                });
    }

    private void remember(EventStamp stamp, String change, String user) {
        history.add(new PlacementVersion(this, stamp, change, user));
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public Parties parties() {
        return new Parties(participantId, employerId, vacancyId, proposalId, predecessorId);
    }

    public PlacementTerms terms() {
        return new PlacementTerms(
                contractKind,
                startDate,
                plannedEnd,
                hoursPerWeek,
                wageCents == null || wagePeriod == null ? null : new PlacementTerms.Wage(wageCents, wagePeriod),
                trajectoryId);
    }

    /** How it ended, or null while no end is registered. */
    public @Nullable End end() {
        return endDate == null || endReason == null ? null : new End(endDate, endReason);
    }

    /** Whether it is of a paid kind. */
    public boolean paid() {
        return paid;
    }

    /** Latest day on which somebody confirmed it. */
    public @Nullable LocalDate lastConfirmedOn() {
        return lastConfirmedOn;
    }

    /** Everything that is known of it now. */
    public PlacementFacts facts() {
        return new PlacementFacts(parties(), terms(), paid, extendsPaid, end(), lastConfirmedOn, annulmentReason);
    }

    public List<PlacementConfirmation> confirmations() {
        return List.copyOf(confirmations);
    }

    public List<PlacementHoursChange> hoursChanges() {
        return List.copyOf(hoursChanges);
    }

    public List<PlacementVersion> history() {
        return List.copyOf(history);
    }

    /**
     * Who works where, and what it follows from.
     *
     * @param predecessorId the placement that this one extends
     */
    public record Parties(
            UUID participantId,
            UUID employerId,
            @Nullable UUID vacancyId,
            @Nullable UUID proposalId,
            @Nullable UUID predecessorId) {}

    /**
     * How it ended.
     *
     * @param endDate last day
     * @param reason code of list {@code placement-end-reasons}
     */
    public record End(LocalDate endDate, String reason) {}
}
