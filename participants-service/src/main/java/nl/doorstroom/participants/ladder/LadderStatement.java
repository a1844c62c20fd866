package nl.doorstroom.participants.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * Where a professional says that a person stands. Steps 1 and 2 can be known in no other way, and step 3 in no other way
 * beside a trajectory; a higher one confirms what facts prove, and adds nothing to them.
 */
@Entity
public class LadderStatement extends Aggregate implements AboutPerson {

    /** The highest step that can be stated whatever is known. */
    static final int HIGHEST_WITHOUT_FACTS = 2;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private int step;

    @Column(nullable = false, updatable = false)
    private LocalDate statedOn;

    @Column(nullable = false, updatable = false)
    private String basis;

    @Column(nullable = false, updatable = false)
    private String statedBy;

    private @Nullable String withdrawalReason;

    private @Nullable String withdrawnBy;

    @SuppressWarnings("NullAway")
    protected LadderStatement() {}

    /**
     * A statement.
     *
     * @param basis code of list {@code ladder-statement-bases}
     * @param user who states it
     */
    LadderStatement(UUID participantId, int step, LocalDate statedOn, String basis, String user, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.step = step;
        this.statedOn = statedOn;
        this.basis = basis;
        this.statedBy = user;
    }

    /**
     * It was not so.
     *
     * @param reason code of list {@code ladder-withdrawal-reasons}
     * @throws StatementIsWithdrawn when it is already
     */
    void withdraw(String reason, String user, Clock clock) {
        if (isWithdrawn()) {
            throw new StatementIsWithdrawn(id());
        }
        withdrawalReason = reason;
        withdrawnBy = user;
        stamp(clock);
    }

    /**
     * Whether it tells the step where facts do not.
     *
     * @param highest the highest step that what it was made beside still lets it tell on that day
     */
    boolean isAssertedBy(LocalDate day, int highest) {
        return !isWithdrawn() && step <= highest && !statedOn.isAfter(day);
    }

    public boolean isWithdrawn() {
        return withdrawnBy != null;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public int step() {
        return step;
    }

    public LocalDate statedOn() {
        return statedOn;
    }

    /** Code of list {@code ladder-statement-bases}. */
    public String basis() {
        return basis;
    }

    /** Identifier of the user at the identity provider. */
    public String statedBy() {
        return statedBy;
    }

    /** Code of list {@code ladder-withdrawal-reasons}. */
    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** Identifier of the user at the identity provider. */
    public @Nullable String withdrawnBy() {
        return withdrawnBy;
    }
}
