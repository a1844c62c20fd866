package nl.doorstroom.participants.basiccondition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.casefile.RestrictedCodes;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Takes statements on basic conditions, and tells others of all that are not restricted. */
@Singleton
public class BasicConditionRegister {

    /** The list of conditions. */
    public static final String CONDITIONS = "basic-conditions";

    private final BasicConditionRepository conditions;
    private final RestrictedCodes restricted;
    private final PersonCipher cipher;
    private final CurrentTenant caller;
    private final Event<BasicConditionChanged> changed;
    private final Event<BasicConditionLost> lost;
    private final Clock clock;

    BasicConditionRegister(
            BasicConditionRepository conditions,
            RestrictedCodes restricted,
            PersonCipher cipher,
            CurrentTenant caller,
            Event<BasicConditionChanged> changed,
            Event<BasicConditionLost> lost,
            Clock clock) {
        this.conditions = conditions;
        this.restricted = restricted;
        this.cipher = cipher;
        this.caller = caller;
        this.changed = changed;
        this.lost = lost;
        this.clock = clock;
    }

    /** The first statement on a condition of a person. */
    public BasicCondition begin(
            UUID participantId, String code, String status, LocalDate validFrom, @Nullable String evidence) {
        BasicCondition condition = new BasicCondition(participantId, code, clock);
        BasicConditionChanged event = state(condition, status, validFrom, evidence);
        conditions.persistAndFlush(condition);
        tell(condition, event, null);
        return condition;
    }

    /** A further statement on a condition. */
    public void change(BasicCondition condition, String status, LocalDate validFrom, @Nullable String evidence) {
        LocalDate lostBefore = condition.lostFrom();
        BasicConditionChanged event = state(condition, status, validFrom, evidence);
        conditions.flush();
        tell(condition, event, lostBefore);
    }

    /** What a statement rests on, in words; nothing when the person's key has been destroyed. */
    public Optional<String> evidence(BasicCondition condition, BasicConditionStatement statement) {
        return Optional.ofNullable(statement.evidenceSealed())
                .flatMap(ciphertext -> cipher.decrypt(condition.participantId(), ciphertext));
    }

    private BasicConditionChanged state(
            BasicCondition condition, String status, LocalDate validFrom, @Nullable String evidence) {
        byte[] ciphertext = evidence == null ? null : cipher.encrypt(condition.participantId(), evidence);
        return condition.state(status, validFrom, ciphertext, caller.user(), clock);
    }

    private void tell(BasicCondition condition, BasicConditionChanged event, @Nullable LocalDate lostBefore) {
        if (restricted.restricts(CONDITIONS, condition.code())) {
            return;
        }
        changed.fire(event);
        LocalDate lostFrom = event.lostFrom();
        if (lostFrom != null && lostBefore == null) {
            lost.fire(condition.tellLoss(lostFrom, clock));
        }
    }
}
