package nl.doorstroom.participants.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.problem.InvalidInput;

/** A talk by three questions: what a person wants, can and needs. Written as a draft, then completed and kept. */
@Entity
public class Intake extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private IntakeState state = IntakeState.DRAFT;

    private @Nullable Integer number;

    @Column(nullable = false)
    private LocalDate heldOn;

    @Column(nullable = false)
    private byte[] answersSealed;

    @Column(nullable = false)
    private String changedBy;

    private @Nullable Instant completedAt;

    @SuppressWarnings("NullAway")
    protected Intake() {}

    /** @param answersSealed under the person's key */
    Intake(UUID participantId, LocalDate heldOn, byte[] answersSealed, String user, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.heldOn = heldOn;
        this.answersSealed = answersSealed.clone();
        this.changedBy = user;
    }

    /** @throws IntakeIsCompleted when it is no draft any more */
    void change(LocalDate day, byte[] ciphertext, String user, Clock clock) {
        requireDraft();
        heldOn = day;
        answersSealed = ciphertext.clone();
        changedBy = user;
        stamp(clock);
    }

    /**
     * Completes it.
     *
     * @param answers those that it has
     * @param latest the last one that was completed, if there is one
     * @throws IntakeIsCompleted when it is no draft any more
     * @throws InvalidInput when a question has no answer, naming each
     * @throws LaterIntakeIsCompleted when the last one was held after it
     */
    IntakeCompleted complete(IntakeAnswers answers, @Nullable Intake latest, String user, Clock clock) {
        requireDraft();
        if (!answers.missing().isEmpty()) {
            throw new InvalidInput(answers.missing());
        }
        if (latest != null && latest.heldOn.isAfter(heldOn)) {
            throw new LaterIntakeIsCompleted(latest.id(), latest.heldOn);
        }
        int next = latest == null || latest.number == null ? 1 : latest.number + 1;
        state = IntakeState.COMPLETED;
        number = next;
        changedBy = user;
        EventStamp stamp = stamp(clock);
        completedAt = stamp.recordedAt();
        return new IntakeCompleted(stamp, participantId, next, heldOn);
    }

    private void requireDraft() {
        if (state != IntakeState.DRAFT) {
            throw new IntakeIsCompleted(id());
        }
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public IntakeState state() {
        return state;
    }

    /** Which intake of the person it is, from 1; null as long as it is a draft. */
    public @Nullable Integer number() {
        return number;
    }

    /** Day of the talk. */
    public LocalDate heldOn() {
        return heldOn;
    }

    byte[] answersSealed() {
        return answersSealed.clone();
    }

    /** Identifier, at the identity provider, of the user who changed or completed it last. */
    public String changedBy() {
        return changedBy;
    }

    /** When it was completed, in UTC; null as long as it is a draft. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }
}
