package nl.doorstroom.reporting.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import nl.doorstroom.platform.inbox.MissedEvents;
import nl.doorstroom.platform.personaldata.PersonErasure;

/**
 * Takes in what was told. The events of one transaction are stored and counted together just before it commits: a person
 * of whom a batch tells ten things is counted once.
 */
@Singleton
public class Ledger implements PersonErasure {

    private static final String BATCH = Ledger.class.getName();

    private final TransactionSynchronizationRegistry transactions;
    private final FactStore facts;
    private final OutcomeStore outcomes;
    private final Recount recount;
    private final Erasure erasure;
    private final MissedEvents missed;

    Ledger(
            TransactionSynchronizationRegistry transactions,
            FactStore facts,
            OutcomeStore outcomes,
            Recount recount,
            Erasure erasure,
            MissedEvents missed) {
        this.transactions = transactions;
        this.facts = facts;
        this.outcomes = outcomes;
        this.recount = recount;
        this.erasure = erasure;
        this.missed = missed;
    }

    /** Takes an event of the present tenant; stored and counted at the end of the transaction, or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(LedgerEntry entry) {
        batch().entries.add(entry);
    }

    /** At the end of the transaction, after everything that it tells was counted. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Collection<UUID> person) {
        batch().forgotten.add(Set.copyOf(person));
    }

    private Batch batch() {
        Batch batch = (Batch) transactions.getResource(BATCH);
        if (batch == null) {
            batch = new Batch();
            transactions.putResource(BATCH, batch);
            transactions.registerInterposedSynchronization(batch);
        }
        return batch;
    }

    private final class Batch implements Synchronization {

        private final List<LedgerEntry> entries = new ArrayList<>();
        private final List<Set<UUID>> forgotten = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Before anything is read: whoever had the lock before has committed what must be seen here.
            facts.lock();
            facts.add(Shelf.SERVING, entries);
            recount.concerned(outcomes.serving(), entries);
            forgotten.forEach(erasure::erase);
            missed.settle(
                    entries.stream().map(entry -> entry.eventId().toString()).toList());
        }

        @Override
        public void afterCompletion(int status) {
            // What was not committed comes again.
        }
    }
}
