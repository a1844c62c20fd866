package nl.doorstroom.matching.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/**
 * A vacancy offered to a person by a professional. Every step is a decision of a person, and is kept with who took it
 * (GDPR, article 22: no decision by a program alone).
 */
@Entity
public class Proposal extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID vacancyId;

    @Column(updatable = false)
    private @Nullable UUID matchId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProposalState state;

    @Column(nullable = false)
    private LocalDate stateSince;

    private @Nullable String declineReason;

    private @Nullable String declineText;

    private @Nullable LocalDate textReleasedOn;

    private @Nullable LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private @Nullable SystemReason systemReason;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ProposalTransition> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Proposal() {}

    @SuppressWarnings("NullAway")
    Proposal(UUID participantId, UUID vacancyId, @Nullable UUID matchId, LocalDate on, String user, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.vacancyId = vacancyId;
        this.matchId = matchId;
        this.state = ProposalState.PROPOSED;
        this.stateSince = on;
        remember(stamp(clock), user);
    }

    /**
     * Takes a step that needs no more than being allowed.
     *
     * @param answerDays days within which it is answered, if it asks for an answer. They begin when the step is registered,
     *     where that is later: whoever registers late is not overtaken by the expiry
     * @throws TransitionNotAllowed when the step does not follow from where it stands
     * @throws BeforeLastStep when it would be dated before the step before it
     */
    ProposalMoved move(ProposalState target, LocalDate on, int answerDays, String user, Clock clock) {
        if (!state.next().contains(target)) {
            throw new TransitionNotAllowed(id(), state, target);
        }
        if (on.isBefore(stateSince)) {
            throw new BeforeLastStep(id(), stateSince, on);
        }
        state = target;
        stateSince = on;
        answerBy = target.awaitsAnswer() ? later(on, DutchCalendar.today(clock)).plusDays(answerDays) : null;
        EventStamp stamp = stamp(clock);
        remember(stamp, user);
        boolean offered = history.stream().anyMatch(step -> step.state() == ProposalState.OFFERED_TO_PARTICIPANT);
        return new ProposalMoved(stamp, participantId, vacancyId, target, on, offered);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Somebody says no.
     *
     * @param reason code of the party's list of reasons
     * @param text in the words of who asked; only with the reason that needs one, and it stays in this service
     */
    ProposalMoved decline(
            DecliningParty party, String reason, @Nullable String text, LocalDate on, String user, Clock clock) {
        ProposalMoved moved = move(party.state(), on, 0, user, clock);
        declineReason = reason;
        declineText = text;
        return moved;
    }

    /**
     * It ends because of something else that happened, at the earliest on the day of its last step: what happened may have
     * been registered late.
     *
     * @param by the user who caused it, or what did
     */
    ProposalMoved end(SystemReason reason, LocalDate on, String by, Clock clock) {
        ProposalMoved moved = move(reason.state(), on.isBefore(stateSince) ? stateSince : on, 0, by, clock);
        systemReason = reason;
        return moved;
    }

    /** A term for a step that has none. */
    void awaitAnswer(LocalDate until, Clock clock) {
        stamp(clock);
        answerBy = until;
    }

    /**
     * The person may read in which words it was declined.
     *
     * @throws NoTextToRelease when there are none, or the person may do so already
     */
    void releaseText(LocalDate on, String user, Clock clock) {
        if (declineText == null || textReleasedOn != null) {
            throw new NoTextToRelease(id());
        }
        EventStamp stamp = stamp(clock);
        textReleasedOn = on;
        history.add(new ProposalTransition(this, history.size(), on, true, stamp, user));
    }

    private void remember(EventStamp stamp, String user) {
        history.add(new ProposalTransition(this, history.size(), stateSince, false, stamp, user));
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    /** The match out of which it came, if any. */
    public @Nullable UUID matchId() {
        return matchId;
    }

    public ProposalState state() {
        return state;
    }

    /** Day on which it came to this state. */
    public LocalDate stateSince() {
        return stateSince;
    }

    public @Nullable String declineReason() {
        return declineReason;
    }

    public @Nullable String declineText() {
        return declineText;
    }

    /** Day on which a user released the text to the person, or null. */
    public @Nullable LocalDate textReleasedOn() {
        return textReleasedOn;
    }

    /** The words of a refusal as far as the person may read them. */
    public Optional<String> releasedText() {
        return textReleasedOn == null ? Optional.empty() : Optional.ofNullable(declineText);
    }

    /** Last day on which an answer is awaited; null when none is, or none was said. */
    public @Nullable LocalDate answerBy() {
        return answerBy;
    }

    /** Why it ended without anybody's own no. */
    public @Nullable SystemReason systemReason() {
        return systemReason;
    }

    /** Day of the first step. */
    public LocalDate proposedOn() {
        return history.get(0).since();
    }

    public List<ProposalTransition> history() {
        return List.copyOf(history);
    }
}
