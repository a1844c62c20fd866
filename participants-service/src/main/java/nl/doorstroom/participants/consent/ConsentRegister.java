package nl.doorstroom.participants.consent;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Records that consents are given and withdrawn. */
@Singleton
public class ConsentRegister {

    private final ConsentRepository consents;
    private final CurrentTenant caller;
    private final Event<ConsentGiven> given;
    private final Event<ConsentWithdrawn> withdrawn;
    private final ProcessingLog log;
    private final Clock clock;

    ConsentRegister(
            ConsentRepository consents,
            CurrentTenant caller,
            Event<ConsentGiven> given,
            Event<ConsentWithdrawn> withdrawn,
            ProcessingLog log,
            Clock clock) {
        this.consents = consents;
        this.caller = caller;
        this.given = given;
        this.withdrawn = withdrawn;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Records a consent. Two for one purpose at the same moment are decided by the exclusion constraint, and the second is
     * answered with a conflict.
     *
     * @throws ConsentIsGiven when one for that purpose holds in that time already. That tells something of the person, who
     *     has a line in the processing log, for which the transaction must not be rolled back.
     */
    public Consent give(UUID participantId, ConsentTerms terms) {
        consents.findOverlapping(participantId, terms).ifPresent(other -> {
            log.record("register-known-consent", participantId);
            throw new ConsentIsGiven(other.id());
        });
        Consent consent = new Consent(participantId, terms, caller.user(), clock);
        ConsentGiven event = consent.give(clock);
        consents.persistAndFlush(consent);
        given.fire(event);
        return consent;
    }

    /**
     * Takes a consent back.
     *
     * @throws ConsentIsWithdrawn when that was done before
     */
    public void withdraw(Consent consent) {
        withdrawn.fire(consent.withdraw(caller.user(), clock));
        consents.flush();
    }
}
