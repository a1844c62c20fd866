package nl.doorstroom.participants.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.problem.NotFound;

/**
 * A benefit from its first to its last day. It belongs to a household, also when one adult alone receives it, so that
 * whoever counts knows every adult concerned. Nothing is overwritten: each change leaves the version before it readable.
 */
@Entity
public class BenefitSpell extends Aggregate implements AboutPerson {

    /** A start so many days after a last day or sooner is no new beginning (definition of the exit-to-work statistic). */
    static final int RESTART_DAYS = 30;

    @Column(nullable = false, updatable = false)
    private UUID householdId;

    @Column(nullable = false, updatable = false)
    private UUID holderId;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false)
    private LocalDate startDate;

    private @Nullable LocalDate lastDay;

    private @Nullable String endReason;

    private @Nullable UUID placementId;

    private @Nullable UUID endEventId;

    private @Nullable UUID annulledBy;

    @Column(nullable = false)
    private boolean annulled;

    @OneToMany(mappedBy = "spell", cascade = CascadeType.ALL)
    @OrderBy("fromDate")
    private List<BenefitReduction> reductions = new ArrayList<>();

    @OneToMany(mappedBy = "spell", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<BenefitSpellVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected BenefitSpell() {}

    BenefitSpell(UUID householdId, UUID holderId, String kind, LocalDate startDate, Clock clock) {
        super(clock);
        this.householdId = householdId;
        this.holderId = holderId;
        this.kind = kind;
        this.startDate = startDate;
    }

    /** @param backdating why it begins so far back, as far as that was said; code of list {@code backdating-reasons} */
    BenefitStarted start(@Nullable String backdating, Household household, String user, Clock clock) {
        EventStamp stamp = stamp(clock);
        remember(stamp, "STARTED", user, backdating);
        return new BenefitStarted(stamp, household, kind, startDate);
    }

    /**
     * Income beside the benefit lowers it from a day on (Participatiewet, article 31); the benefit goes on.
     *
     * @throws BeforeBenefitStarted when it began after that day
     * @throws BenefitAlreadyEnded when it ended before one of the days
     * @throws ReductionsOverlap when it is lowered otherwise on one of them
     */
    public BenefitReduced reduce(BenefitReduction.Terms terms, Household household, String user, Clock clock) {
        requireNotAnnulled();
        BenefitReduction reduction = new BenefitReduction(this);
        requireFits(reduction, terms);
        EventStamp stamp = stamp(clock);
        reductions.add(reduction);
        remember(stamp, "REDUCED", user);
        return tellReduced(reduction, terms, BenefitReduction.Change.REDUCED, stamp, household, user);
    }

    /**
     * Replaces a reduction that was registered wrongly, as a new version.
     *
     * @throws BenefitAlreadyEnded and the others of {@link #reduce}
     */
    public BenefitReduced correctReduction(
            UUID id, BenefitReduction.Terms terms, Household household, String user, Clock clock) {
        BenefitReduction reduction = standingReduction(id);
        requireFits(reduction, terms);
        EventStamp stamp = stamp(clock, reduction.eventId());
        remember(stamp, "REDUCTION_CORRECTED", user);
        return tellReduced(reduction, terms, BenefitReduction.Change.CORRECTED, stamp, household, user);
    }

    /**
     * A reduction ends, and the benefit is what it was before. The next reduction and the end of the benefit end it too; for
     * those nothing is registered.
     *
     * @throws ReductionHasEnded when it has a last day already; a correction changes that
     */
    public BenefitReduced endReduction(UUID id, LocalDate last, Household household, String user, Clock clock) {
        BenefitReduction reduction = standingReduction(id);
        BenefitReduction.Terms known = reduction.terms();
        if (known.toDate() != null) {
            throw new ReductionHasEnded(id, known.toDate());
        }
        if (last.isBefore(known.fromDate())) {
            throw new BeforeReductionStarted(id, known.fromDate(), last);
        }
        BenefitReduction.Terms terms = known.until(last);
        requireFits(reduction, terms);
        EventStamp stamp = stamp(clock, reduction.eventId());
        remember(stamp, "REDUCTION_ENDED", user);
        return tellReduced(reduction, terms, BenefitReduction.Change.ENDED, stamp, household, user);
    }

    /**
     * A reduction never was: it was registered in error. It stays readable.
     *
     * @param reason code of list {@code benefit-annulment-reasons}
     */
    BenefitReduced annulReduction(UUID id, String reason, Household household, String user, Clock clock) {
        BenefitReduction reduction = standingReduction(id);
        EventStamp stamp = stamp(clock, reduction.eventId());
        remember(stamp, "REDUCTION_ANNULLED", user, reason);
        BenefitReduction.Terms terms = reduction.terms();
        reduction.become(terms, BenefitReduction.Change.ANNULLED, stamp, user, reason);
        return new BenefitReduced(stamp, household, kind, id, terms.never());
    }

    private BenefitReduced tellReduced(
            BenefitReduction reduction,
            BenefitReduction.Terms terms,
            BenefitReduction.Change change,
            EventStamp stamp,
            Household household,
            String user) {
        reduction.become(terms, change, stamp, user, null);
        return new BenefitReduced(stamp, household, kind, reduction.id(), terms);
    }

    /**
     * Ends it.
     *
     * @param last its last day
     * @throws BenefitAlreadyEnded when it has a last day already; a correction changes that
     * @throws ReducedAfterThatDay when it was lowered on a later day
     */
    public BenefitEnded end(LocalDate last, EndReason reason, Household household, String user, Clock clock) {
        requireNotAnnulled();
        if (lastDay != null) {
            throw new BenefitAlreadyEnded(id(), lastDay);
        }
        requireFits(startDate, last);
        lastDay = last;
        endReason = reason.code();
        placementId = reason.placementId();
        EventStamp stamp = stamp(clock);
        endEventId = stamp.eventId();
        remember(stamp, "ENDED", user);
        return new BenefitEnded(stamp, household, kind, startDate, last, reason);
    }

    /** Whether both last on some day. */
    boolean overlaps(BenefitSpell other) {
        return (lastDay == null || !lastDay.isBefore(other.startDate))
                && (other.lastDay == null || !other.lastDay.isBefore(startDate));
    }

    /** Whether this spell ended so shortly before the other one began that it did not end. */
    boolean isRestartedBy(BenefitSpell other) {
        return lastDay != null
                && !annulled
                && !other.annulled
                && other.startDate.isAfter(lastDay)
                && !other.startDate.isAfter(lastDay.plusDays(RESTART_DAYS));
    }

    /** The end did not last: another spell began within thirty days. The last day stays what it was. */
    BenefitEndAnnulled annulEnd(BenefitSpell restart, Household household, String user, Clock clock) {
        LocalDate annulled = lastDay;
        if (annulled == null) {
            throw new IllegalStateException("A spell that runs has no end to annul");
        }
        annulledBy = restart.id();
        EventStamp stamp = stamp(clock, endEventId);
        endEventId = stamp.eventId();
        remember(stamp, "END_ANNULLED", user);
        return new BenefitEndAnnulled(stamp, household, kind, annulled, restart.id());
    }

    /**
     * The end lasts after all: what seemed to restart the benefit began at another time. Others are told as of a
     * correction, which takes the annulment back.
     *
     * @param reason why it ended, as it is registered
     */
    BenefitCorrected restoreEnd(EndReason reason, Household household, String user, Clock clock) {
        return tellWhole("END_RESTORED", null, reason, household, user, clock);
    }

    /**
     * Replaces what was registered wrongly, as a new version. An annulment of the end falls with it: whether the right end
     * lasted is to be judged anew.
     *
     * @param correctedStart the right first day
     * @param correctedLast the right last day; null: it has not ended
     * @param reason why it ended; null exactly when it has not
     * @param backdating why it begins so far back, as far as that was said; code of list {@code backdating-reasons}
     */
    public BenefitCorrected correct(
            LocalDate correctedStart,
            @Nullable LocalDate correctedLast,
            @Nullable EndReason reason,
            @Nullable String backdating,
            Household household,
            String user,
            Clock clock) {
        requireNotAnnulled();
        requireFits(correctedStart, correctedLast);
        startDate = correctedStart;
        lastDay = correctedLast;
        endReason = reason == null ? null : reason.code();
        placementId = reason == null ? null : reason.placementId();
        return tellWhole("CORRECTED", backdating, reason, household, user, clock);
    }

    /**
     * It never was: it was registered in error. What was known stays readable; others are told of it as of a benefit that
     * ended before it began.
     *
     * @param reason code of list {@code benefit-annulment-reasons}
     */
    BenefitCorrected annul(String reason, Household household, String user, Clock clock) {
        requireNotAnnulled();
        annulled = true;
        annulledBy = null;
        EventStamp stamp = stamp(clock, endEventId == null ? lastWhole() : endEventId);
        remember(stamp, "ANNULLED", user, reason);
        return new BenefitCorrected(stamp, household, kind, startDate, startDate.minusDays(1), null);
    }

    private BenefitCorrected tellWhole(
            String change,
            @Nullable String backdating,
            @Nullable EndReason reason,
            Household household,
            String user,
            Clock clock) {
        annulledBy = null;
        EventStamp stamp = stamp(clock, endEventId == null ? lastWhole() : endEventId);
        endEventId = lastDay == null ? null : stamp.eventId();
        remember(stamp, change, user, backdating);
        return new BenefitCorrected(stamp, household, kind, startDate, lastDay, reason);
    }

    /** The event that told all of it last. A correction replaces that, and not what was told of a reduction alone. */
    private UUID lastWhole() {
        return history.stream()
                .filter(BenefitSpellVersion::tellsWhole)
                .reduce((earlier, later) -> later)
                .map(BenefitSpellVersion::id)
                .orElseThrow();
    }

    private void requireRunningOn(LocalDate day) {
        requireNotBeforeStart(startDate, day);
        if (lastDay != null && day.isAfter(lastDay)) {
            throw new BenefitAlreadyEnded(id(), lastDay);
        }
    }

    private void requireFits(LocalDate start, @Nullable LocalDate last) {
        if (last != null) {
            requireNotBeforeStart(start, last);
        }
        for (BenefitReduction reduction : reductions()) {
            LocalDate from = reduction.terms().fromDate();
            requireNotBeforeStart(start, from);
            if (last != null && from.isAfter(last)) {
                throw new ReducedAfterThatDay(id(), from);
            }
        }
    }

    private void requireFits(BenefitReduction reduction, BenefitReduction.Terms terms) {
        requireRunningOn(terms.fromDate());
        if (terms.toDate() != null) {
            requireRunningOn(terms.toDate());
        }
        for (BenefitReduction other : reductions()) {
            if (!other.equals(reduction) && other.terms().meets(terms)) {
                throw new ReductionsOverlap(other.id());
            }
        }
    }

    private BenefitReduction standingReduction(UUID id) {
        requireNotAnnulled();
        BenefitReduction reduction = reduction(id);
        if (reduction.isAnnulled()) {
            throw new ReductionIsAnnulled(id);
        }
        return reduction;
    }

    private void requireNotBeforeStart(LocalDate start, LocalDate day) {
        if (day.isBefore(start)) {
            throw new BeforeBenefitStarted(id(), start, day);
        }
    }

    private void requireNotAnnulled() {
        if (annulled) {
            throw new BenefitIsAnnulled(id());
        }
    }

    private void remember(EventStamp stamp, String change, String user) {
        remember(stamp, change, user, null);
    }

    private void remember(EventStamp stamp, String change, String user, @Nullable String why) {
        history.add(new BenefitSpellVersion(this, stamp, change, user, why));
    }

    public UUID householdId() {
        return householdId;
    }

    public UUID holderId() {
        return holderId;
    }

    @Override
    public UUID participantId() {
        return holderId;
    }

    /** Code of list {@code benefit-kinds}. */
    public String kind() {
        return kind;
    }

    public LocalDate startDate() {
        return startDate;
    }

    /** Last day, or null while it runs. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** Code of list {@code benefit-end-reasons}. */
    public @Nullable String endReason() {
        return endReason;
    }

    /** The spell whose start annulled the end of this one; null while the end stands. */
    public @Nullable UUID annulledBy() {
        return annulledBy;
    }

    /** Registered in error: it never was. */
    public boolean isAnnulled() {
        return annulled;
    }

    /** The placement that ended it, as far as it was named. */
    public Optional<UUID> placementId() {
        return Optional.ofNullable(placementId);
    }

    /** Those that stand: without the ones that were registered in error. */
    public List<BenefitReduction> reductions() {
        return reductions.stream().filter(reduction -> !reduction.isAnnulled()).toList();
    }

    /**
     * The last day on which a reduction lowers it: its own, or the day before the next one. One with a last day ends before
     * the next one begins. Null when neither is known.
     */
    public @Nullable LocalDate lowersUntil(BenefitReduction reduction) {
        BenefitReduction.Terms terms = reduction.terms();
        return terms.toDate() != null
                ? terms.toDate()
                : reductions().stream()
                        .map(other -> other.terms().fromDate())
                        .filter(next -> next.isAfter(terms.fromDate()))
                        .min(Comparator.naturalOrder())
                        .map(next -> next.minusDays(1))
                        .orElse(null);
    }

    /** @throws NotFound when it has no such reduction; one that was registered in error is one */
    public BenefitReduction reduction(UUID id) {
        return reductions.stream()
                .filter(reduction -> reduction.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Reduction", id));
    }

    public List<BenefitSpellVersion> history() {
        return List.copyOf(history);
    }

    /**
     * Whom an event about a spell concerns.
     *
     * @param adults who share the income on the day of the event
     * @param size persons in the household on that day
     */
    public record Household(UUID id, List<UUID> adults, int size) {}

    /**
     * Why a spell ended.
     *
     * @param code of list {@code benefit-end-reasons}
     * @param placementId the placement behind it, when it is known
     */
    public record EndReason(
            String code, ReasonClass reasonClass, @Nullable UUID placementId) {}
}
