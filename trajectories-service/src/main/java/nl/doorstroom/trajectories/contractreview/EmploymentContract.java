package nl.doorstroom.trajectories.contractreview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.contractreview.ContractReview.Extension;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** A contract for a time, of somebody who is guided meanwhile. Whether it goes on is judged by what the work gives. */
@Entity
public class EmploymentContract extends Aggregate implements AboutPerson {

    @Column(nullable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false)
    private String organisation;

    @Column(updatable = false)
    private @Nullable UUID employerId;

    @Column(updatable = false)
    private @Nullable UUID placementId;

    @Column(nullable = false, updatable = false)
    private LocalDate startDate;

    @Column(nullable = false, updatable = false)
    private LocalDate endDate;

    @Column(nullable = false, updatable = false)
    private LocalDate reviewDate;

    @Column(updatable = false)
    private @Nullable UUID predecessorId;

    @Column(updatable = false)
    private @Nullable UUID extendedByReviewId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ContractState state = ContractState.AGREED;

    private @Nullable LocalDate endedOn;
    private boolean endedWithPlacement;

    @Enumerated(EnumType.STRING)
    private @Nullable ContractDecision decision;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate reviewAskedOn;
    private @Nullable LocalDate alertedOn;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ContractReview> reviews = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected EmploymentContract() {}

    /**
     * @param employerId employer, as matching knows it
     * @param placementId the job, as matching tells of it
     * @param term first and last day, and when it is to be looked at
     */
    EmploymentContract(
            Trajectory trajectory, @Nullable UUID employerId, @Nullable UUID placementId, Term term, Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.organisation = trajectory.organisation();
        this.employerId = employerId;
        this.placementId = placementId;
        this.startDate = term.startDate();
        this.endDate = term.endDate();
        this.reviewDate = term.reviewDate();
        stamp(clock);
    }

    /** What follows on a contract that was extended. */
    static EmploymentContract follow(
            EmploymentContract before, Trajectory trajectory, ContractReview review, Extension extension, Clock clock) {
        EmploymentContract contract = new EmploymentContract(
                trajectory,
                before.employerId,
                before.placementId,
                new Term(before.endDate.plusDays(1), extension.endDate(), extension.reviewDate()),
                clock);
        contract.predecessorId = before.id();
        contract.extendedByReviewId = review.id();
        return contract;
    }

    /**
     * Looks at what the work gives. Of several decisions the one of the latest day counts, of one day the last that was
     * recorded.
     *
     * @param extension of the decision to extend
     */
    ContractReviewRecorded review(
            Collection<DimensionScore> scores,
            @Nullable ContractDecision decided,
            LocalDate on,
            @Nullable Extension extension,
            String by,
            Clock clock) {
        requireAgreed();
        if (on.isBefore(startDate)) {
            throw new ReviewBeforeContract(id(), startDate, on);
        }
        EventStamp stamp = stamp(clock);
        ContractReview review = new ContractReview(this, scores, decided, on, extension, stamp.eventId(), by, clock);
        reviews.add(review);
        settle();
        return told(stamp, review);
    }

    /** A review was wrong; the decision before it counts again. */
    ContractReviewRecorded annulReview(ContractReview review, String by, Clock clock) {
        review.annul(by, clock);
        settle();
        if (decision == null) {
            alertedOn = null;
            if (!isLookedAt()) {
                reviewAskedOn = null;
            }
        }
        return told(stamp(clock, review.eventId()), review);
    }

    /** Whether somebody did look at it since it was asked for. */
    private boolean isLookedAt() {
        LocalDate asked = reviewAskedOn;
        return asked != null
                && reviews.stream()
                        .anyMatch(review -> review.annulledBy() == null
                                && !DutchCalendar.dateOf(review.recordedAt()).isBefore(asked));
    }

    private void askAnew() {
        reviewAskedOn = null;
        alertedOn = null;
    }

    private ContractReviewRecorded told(EventStamp stamp, ContractReview review) {
        Extension extension = review.extension();
        return new ContractReviewRecorded(
                stamp,
                review.id(),
                id(),
                predecessorId,
                placementId,
                trajectoryId,
                participantId,
                programmeId,
                organisation,
                review.decidedOn(),
                review.decision(),
                extension == null ? null : extension.endDate(),
                review.scores(),
                review.annulledBy() != null);
    }

    private void settle() {
        Optional<ContractReview> counting = countingReview();
        decision = counting.map(ContractReview::decision).orElse(null);
        decidedOn = counting.map(ContractReview::decidedOn).orElse(null);
    }

    /** The review whose decision counts. */
    Optional<ContractReview> countingReview() {
        return reviews.stream()
                .filter(ContractReview::decides)
                .max(Comparator.comparing(ContractReview::decidedOn).thenComparing(ContractReview::id));
    }

    /** Whether the decision of a review is the one that counts. */
    public boolean counts(ContractReview review) {
        return countingReview().filter(review::equals).isPresent();
    }

    /** It ended before the day that was agreed. */
    void endEarly(LocalDate lastDay, Clock clock) {
        become(ContractState.ENDED_EARLY);
        endedOn = lastDay;
        endedWithPlacement = false;
        stamp(clock);
    }

    /** Whether its end goes with that of its job: nobody ended it by hand, and nobody decided what comes after it. */
    boolean followsPlacement() {
        return isUndecided() || endedWithPlacement;
    }

    /**
     * Its last day, when its job is over before the day that was agreed. A job that was over before the contract that
     * follows began says nothing of that one, which may have a job of its own.
     *
     * @param lastDay of the job, when it is told
     */
    Optional<LocalDate> endsWithPlacement(@Nullable LocalDate lastDay) {
        return Optional.ofNullable(lastDay)
                .filter(last -> last.isBefore(endDate) && (predecessorId == null || !last.isBefore(startDate)));
    }

    /**
     * Its job is over before the day that was agreed, or is not after all.
     *
     * @param lastDay null: it goes on
     * @return whether that is new
     */
    boolean followPlacement(@Nullable LocalDate lastDay, Clock clock) {
        if (Objects.equals(lastDay, endedOn)) {
            return false;
        }
        become(lastDay == null ? ContractState.AGREED : ContractState.ENDED_EARLY);
        endedOn = lastDay;
        endedWithPlacement = lastDay != null;
        if (lastDay == null) {
            askAnew();
        }
        stamp(clock);
        return true;
    }

    /** Whether it is still agreed on a day, or was meant to be. */
    boolean reaches(LocalDate day) {
        return state != ContractState.ANNULLED && !endDate.isBefore(day);
    }

    /** Another organisation goes on with the person, and judges it from now on. */
    void moveTo(UUID successor, String toOrganisation, Clock clock) {
        trajectoryId = successor;
        organisation = toOrganisation;
        stamp(clock);
    }

    /** How often it is to be looked at anew, because a review was wrong. */
    int occasion() {
        return Math.toIntExact(
                reviews.stream().filter(review -> review.annulledBy() != null).count());
    }

    /** It should not have been registered, or nothing came of the extension. */
    void annul(Clock clock) {
        if (hasReviews()) {
            throw new ContractHasReviews(id());
        }
        become(ContractState.ANNULLED);
        endedOn = null;
        endedWithPlacement = false;
        stamp(clock);
    }

    /** Whether anybody looked at it, and that counts. */
    boolean hasReviews() {
        return reviews.stream().anyMatch(review -> review.annulledBy() == null);
    }

    private void become(ContractState next) {
        if (!state.mayBecome(next)) {
            throw new ContractIsNotAgreed(id(), state);
        }
        state = next;
    }

    private void requireAgreed() {
        if (state != ContractState.AGREED) {
            throw new ContractIsNotAgreed(id(), state);
        }
    }

    /** Whether it is to be decided on. */
    public boolean isUndecided() {
        return state == ContractState.AGREED && decision == null;
    }

    /** Whether the day has come to look at it, and nobody was asked to. */
    boolean isToBeReviewed(LocalDate day) {
        return isUndecided() && reviewAskedOn == null && !reviewDate.isAfter(day);
    }

    /** Whether its end is so many weeks away, and nobody was alerted. */
    boolean isToBeAlerted(LocalDate day, int weeks) {
        return isUndecided() && alertedOn == null && !endDate.minusWeeks(weeks).isAfter(day);
    }

    void asked(LocalDate day, Clock clock) {
        reviewAskedOn = day;
        stamp(clock);
    }

    void alerted(LocalDate day, Clock clock) {
        alertedOn = day;
        stamp(clock);
    }

    /** @throws NotFound when it has no such review */
    public ContractReview review(UUID reviewId) {
        return reviews.stream()
                .filter(review -> review.id().equals(reviewId))
                .findFirst()
                .orElseThrow(() -> new NotFound("Review", reviewId));
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

    public @Nullable UUID employerId() {
        return employerId;
    }

    /** The job, as matching tells of it. */
    public @Nullable UUID placementId() {
        return placementId;
    }

    public LocalDate startDate() {
        return startDate;
    }

    /** Last day that was agreed. */
    public LocalDate endDate() {
        return endDate;
    }

    public LocalDate reviewDate() {
        return reviewDate;
    }

    /** The contract that was extended by this one. */
    public @Nullable UUID predecessorId() {
        return predecessorId;
    }

    @Nullable
    UUID extendedByReviewId() {
        return extendedByReviewId;
    }

    public ContractState state() {
        return state;
    }

    /** Last day, when it ended before the day that was agreed. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** The decision that counts. */
    public @Nullable ContractDecision decision() {
        return decision;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** Those that were annulled too, in the order in which they were recorded. */
    public List<ContractReview> reviews() {
        return List.copyOf(reviews);
    }

    /** First and last day of a contract, and when it is to be looked at. */
    public record Term(LocalDate startDate, LocalDate endDate, LocalDate reviewDate) {}
}
