package nl.doorstroom.matching.matchinground;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * What a round has for a person, and why. It leads to nothing until a user approves it: then it is a proposal like any other.
 */
@Entity
public class Allocation extends Aggregate implements AboutPerson {

    /** Points are kept in hundredths while they are added up. */
    private static final int SCALE = 2;

    @Column(nullable = false, updatable = false)
    private UUID matchingRoundId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AllocationState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AllocationReason reason;

    @Column(updatable = false)
    private int options;

    @Column(updatable = false)
    private @Nullable UUID vacancyId;

    @Column(updatable = false)
    private @Nullable BigDecimal score;

    @Column(updatable = false)
    private @Nullable Integer rank;

    @Column(updatable = false)
    private @Nullable UUID bestVacancyId;

    @Column(updatable = false)
    private @Nullable BigDecimal bestScore;

    @Column(updatable = false)
    private @Nullable BigDecimal loss;

    @Column(updatable = false)
    private @Nullable UUID nextVacancyId;

    @Column(updatable = false)
    private @Nullable BigDecimal nextScore;

    private @Nullable UUID proposalId;

    private @Nullable String rejectionReason;

    private @Nullable String decidedBy;

    private @Nullable LocalDate decidedOn;

    @SuppressWarnings("NullAway")
    protected Allocation() {}

    /** @param vacancies those of the round, in their order */
    @SuppressWarnings("NullAway")
    Allocation(MatchingRound round, UUID participantId, Outcome outcome, List<UUID> vacancies, Clock clock) {
        super(clock);
        this.matchingRoundId = round.id();
        this.participantId = participantId;
        this.state = outcome.got() == null ? AllocationState.NOT_ALLOCATED : AllocationState.PROPOSED_BY_ROUND;
        this.reason = outcome.reason();
        this.options = outcome.options();
        this.vacancyId = vacancy(outcome.got(), vacancies);
        this.score = score(outcome.got());
        this.rank = outcome.got() == null ? null : outcome.rank();
        this.bestVacancyId = vacancy(outcome.best(), vacancies);
        this.bestScore = score(outcome.best());
        this.loss = outcome.best() == null ? null : points(outcome.loss());
        this.nextVacancyId = vacancy(outcome.next(), vacancies);
        this.nextScore = score(outcome.next());
    }

    /** Points from hundredths. */
    static BigDecimal points(long hundredths) {
        return BigDecimal.valueOf(hundredths, SCALE);
    }

    private static @Nullable UUID vacancy(Outcome.@Nullable Choice choice, List<UUID> vacancies) {
        return choice == null ? null : vacancies.get(choice.place());
    }

    private static @Nullable BigDecimal score(Outcome.@Nullable Choice choice) {
        return choice == null ? null : points(choice.points());
    }

    /**
     * The vacancy on which a user decides.
     *
     * @throws AllocationIsNotOpen when there is nothing to decide (any more)
     */
    UUID requireOpen() {
        if (state != AllocationState.PROPOSED_BY_ROUND || vacancyId == null) {
            throw new AllocationIsNotOpen(id(), state);
        }
        return vacancyId;
    }

    /**
     * A user made it a proposal.
     *
     * @throws AllocationIsNotOpen when there is nothing to decide (any more)
     */
    void approve(UUID proposal, LocalDate on, String user, Clock clock) {
        decide(AllocationState.APPROVED, on, user, clock);
        proposalId = proposal;
    }

    /**
     * A user said no.
     *
     * @param code of list allocation-rejection-reasons
     * @throws AllocationIsNotOpen when there is nothing to decide (any more)
     */
    void reject(String code, LocalDate on, String user, Clock clock) {
        decide(AllocationState.REJECTED, on, user, clock);
        rejectionReason = code;
    }

    private void decide(AllocationState decision, LocalDate on, String user, Clock clock) {
        requireOpen();
        stamp(clock);
        state = decision;
        decidedBy = user;
        decidedOn = on;
    }

    public UUID matchingRoundId() {
        return matchingRoundId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public AllocationState state() {
        return state;
    }

    public AllocationReason reason() {
        return reason;
    }

    /** How many vacancies the person could have got. */
    public int options() {
        return options;
    }

    /** The vacancy that the person got, or null. */
    public @Nullable UUID vacancyId() {
        return vacancyId;
    }

    public @Nullable BigDecimal score() {
        return score;
    }

    /** 1 and as many of the person's options as have more points. */
    public @Nullable Integer rank() {
        return rank;
    }

    /** The person's best option, when the person did not get one as good. */
    public @Nullable UUID bestVacancyId() {
        return bestVacancyId;
    }

    public @Nullable BigDecimal bestScore() {
        return bestScore;
    }

    /** By how many points the total of the round would be lower if the person had the best option. */
    public @Nullable BigDecimal loss() {
        return loss;
    }

    /** The person's option that follows on the one that the person got. */
    public @Nullable UUID nextVacancyId() {
        return nextVacancyId;
    }

    public @Nullable BigDecimal nextScore() {
        return nextScore;
    }

    /** The proposal that was made of it, or null. */
    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public @Nullable String rejectionReason() {
        return rejectionReason;
    }

    /** Identifier of the user at the identity provider. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }
}
