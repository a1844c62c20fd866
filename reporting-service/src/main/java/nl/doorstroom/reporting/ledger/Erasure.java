package nl.doorstroom.reporting.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.crypto.PersonCipher;

/**
 * Forgets people whose term of retention is over, or who asked for it (GDPR, articles 5 and 17), and keeps what was counted
 * of them: their outcome rows are frozen under ids that lead to nobody, their dates cut to the month, and the facts are
 * removed. So figures of whole months, asked as of the last day of a month, stay what they were.
 */
@Singleton
class Erasure {

    private final FactStore facts;
    private final OutcomeStore outcomes;
    private final Recount recount;
    private final PersonCipher cipher;

    Erasure(FactStore facts, OutcomeStore outcomes, Recount recount, PersonCipher cipher) {
        this.facts = facts;
        this.outcomes = outcomes;
        this.recount = recount;
        this.cipher = cipher;
    }

    /**
     * Forgets somebody, under the lock of the facts. A spell that is another's too is frozen as a whole, since what became
     * of it may depend on the job of the one who is forgotten; its facts stay, because the other's checks need them.
     *
     * @param person every id under which the person was known
     */
    void erase(Set<UUID> person) {
        person.forEach(cipher::destroyKey);
        facts.registerErased(person);
        Set<UUID> subjects = facts.listSubjectsTogetherWith(person);
        outcomes.freeze(person);
        person.forEach(facts::removeFactsOf);
        facts.removeDelivered(person);
        outcomes.anonymise(person);
        Set<UUID> others = new HashSet<>(subjects);
        others.removeAll(person);
        recount.again(outcomes.serving(), others);
    }
}
