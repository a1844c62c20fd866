package nl.doorstroom.participants.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;

/** A partner asks the municipality to take a person in. */
@Entity
public class Referral extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private String partner;

    private @Nullable String reference;

    @Column(nullable = false, updatable = false)
    private byte[] identitySealed;

    @SuppressWarnings("NullAway")
    private byte @Nullable [] personIndex;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(updatable = false)
    private @Nullable UUID programmeId;

    @Column(nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Column(nullable = false, updatable = false)
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReferralState state;

    private @Nullable String decisionReason;

    private @Nullable LocalDate decidedOn;

    private @Nullable String decidedBy;

    private @Nullable UUID participantId;

    private @Nullable LocalDate remindedOn;

    private @Nullable LocalDate forgottenOn;

    @SuppressWarnings("NullAway")
    protected Referral() {}

    /**
     * Receives a referral.
     *
     * @param id decided beforehand, because the identity is encrypted with a key that belongs to this id
     * @param partner OIN of the organisation that refers
     * @param personIndex by which the same person is noticed
     */
    Referral(
            UUID id,
            String partner,
            Question question,
            LocalDate answerBy,
            byte[] identitySealed,
            byte[] personIndex,
            Clock clock) {
        super(id, clock);
        this.partner = partner;
        this.reference = question.reference();
        this.reason = question.reason();
        this.programmeId = question.programmeId();
        this.receivedOn = DutchCalendar.today(clock);
        this.answerBy = answerBy;
        this.identitySealed = identitySealed.clone();
        this.personIndex = personIndex.clone();
        this.state = ReferralState.RECEIVED;
    }

    ReferralReceived receive(Clock clock) {
        return new ReferralReceived(stamp(clock), receivedOn, answerBy);
    }

    /** @param code of list referral-decision-reasons */
    ReferralDecided accept(UUID participant, String code, String by, Clock clock) {
        requireUnanswered();
        participantId = participant;
        return answer(ReferralState.ACCEPTED, code, by, clock);
    }

    /** @param code of list referral-decision-reasons */
    ReferralDecided reject(String code, String by, Clock clock) {
        requireUnanswered();
        return answer(ReferralState.REJECTED, code, by, clock);
    }

    ReferralDecided withdraw(String by, Clock clock) {
        requireUnanswered();
        return answer(ReferralState.WITHDRAWN, null, by, clock);
    }

    /** The term has passed, and who watches the terms was told. */
    void remind(LocalDate day, Clock clock) {
        remindedOn = day;
        stamp(clock);
    }

    /** Whether it was answered without anybody being taken in, and who it was is still known. */
    boolean isOfNobody() {
        return state != ReferralState.RECEIVED && participantId == null && forgottenOn == null;
    }

    /** From now on nobody can say who it was. What the partner called it goes too, since it may name the person there. */
    void forget(LocalDate day, Clock clock) {
        reference = null;
        forgottenOn = day;
        stamp(clock);
    }

    /** Whether it should have been answered before a day, and was not. */
    public boolean isOverdue(LocalDate day) {
        return state == ReferralState.RECEIVED && answerBy.isBefore(day);
    }

    private ReferralDecided answer(ReferralState next, @Nullable String code, String by, Clock clock) {
        state = next;
        decisionReason = code;
        decidedBy = by;
        LocalDate today = DutchCalendar.today(clock);
        decidedOn = today;
        personIndex = null;
        return new ReferralDecided(stamp(clock), next, participantId, receivedOn, answerBy, today);
    }

    private void requireUnanswered() {
        if (state != ReferralState.RECEIVED) {
            throw new ReferralIsAnswered(id(), state);
        }
    }

    /** Who was taken in; null before, and when nobody was. */
    @Override
    public @Nullable UUID participantId() {
        return participantId;
    }

    /** By which the processing log knows whom it is about: the participant, or as long as there is none the referral. */
    public UUID subject() {
        return participantId == null ? id() : participantId;
    }

    /** OIN of the organisation that refers. */
    public String partner() {
        return partner;
    }

    /** The partner's own name for it. */
    public @Nullable String reference() {
        return reference;
    }

    byte[] identitySealed() {
        return identitySealed.clone();
    }

    /** Code of list referral-reasons. */
    public String reason() {
        return reason;
    }

    /** The programme that the partner has in mind. */
    public @Nullable UUID programmeId() {
        return programmeId;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Last day on which it is answered in time. */
    public LocalDate answerBy() {
        return answerBy;
    }

    public ReferralState state() {
        return state;
    }

    /** Code of list referral-decision-reasons. */
    public @Nullable String decisionReason() {
        return decisionReason;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate remindedOn() {
        return remindedOn;
    }

    /** The day on which it was forgotten who it was, because the term was over; null: it is known. */
    public @Nullable LocalDate forgottenOn() {
        return forgottenOn;
    }

    /**
     * What a partner asks.
     *
     * @param reference the partner's own name for it
     * @param reason code of list referral-reasons
     * @param programmeId the programme that the partner has in mind
     * @param answerBy last day on which the partner can use an answer; null: by the municipality's term
     */
    public record Question(
            @Nullable String reference,
            ReferredPerson person,
            String reason,
            @Nullable UUID programmeId,
            @Nullable LocalDate answerBy) {}
}
