package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** What a coach and a person agreed in a talk, and what came of it. */
@Entity
public class TalkAgreement extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID talkId;

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TalkAgreementParty party;

    @Column(updatable = false)
    private @Nullable LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TalkAgreementState state = TalkAgreementState.OPEN;

    private @Nullable LocalDate closedOn;
    private @Nullable String closedBy;

    @SuppressWarnings("NullAway")
    protected TalkAgreement() {}

    TalkAgreement(Talk talk, Agreed agreed, Clock clock) {
        super(clock);
        this.talkId = talk.id();
        this.trajectoryId = talk.trajectoryId();
        this.participantId = talk.participantId();
        this.organisation = talk.organisation();
        this.text = agreed.text();
        this.party = agreed.by();
        this.dueDate = agreed.dueDate();
        stamp(clock);
    }

    public void complete(LocalDate on, String by, Clock clock) {
        close(TalkAgreementState.DONE, on, by, clock);
    }

    /** It need not be done any more. */
    public void drop(LocalDate on, String by, Clock clock) {
        close(TalkAgreementState.DROPPED, on, by, clock);
    }

    /** A correction of the report says something else. */
    void replace(LocalDate on, String by, Clock clock) {
        close(TalkAgreementState.REPLACED, on, by, clock);
    }

    void lapse(LocalDate on, Clock clock) {
        close(TalkAgreementState.LAPSED, on, null, clock);
    }

    private void close(TalkAgreementState as, LocalDate on, @Nullable String by, Clock clock) {
        if (state != TalkAgreementState.OPEN) {
            throw new TalkAgreementIsClosed(id(), state);
        }
        state = as;
        closedOn = on;
        closedBy = by;
        stamp(clock);
    }

    /** Whether the same was agreed. */
    boolean isOf(Agreed agreed) {
        return state != TalkAgreementState.REPLACED && agreed.equals(new Agreed(text, party, dueDate));
    }

    public UUID talkId() {
        return talkId;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** OIN of the organisation that executes the trajectory. */
    public String organisation() {
        return organisation;
    }

    /** What is to be done, in words; stays in this service. */
    public String text() {
        return text;
    }

    /** Who does it. */
    public TalkAgreementParty party() {
        return party;
    }

    public @Nullable LocalDate dueDate() {
        return dueDate;
    }

    public TalkAgreementState state() {
        return state;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** User at the identity provider; null when nobody did. */
    public @Nullable String closedBy() {
        return closedBy;
    }

    /** What was agreed. */
    public record Agreed(
            String text, TalkAgreementParty by, @Nullable LocalDate dueDate) {}
}
