package nl.doorstroom.reporting.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Takes in what was told. The events of one transaction are stored and counted together just before it commits: a person
 * of whom a batch tells ten things is counted once.
 */
@Singleton
public class Ledger {

    private static final String BATCH = Ledger.class.getName();

    private final TransactionSynchronizationRegistry transactions;
    private final FactStore facts;
    private final OutcomeStore outcomes;
    private final Recount recount;

    Ledger(TransactionSynchronizationRegistry transactions, FactStore facts, OutcomeStore outcomes, Recount recount) {
        this.transactions = transactions;
        this.facts = facts;
        this.outcomes = outcomes;
        this.recount = recount;
    }

    /** Takes an event of the present tenant; stored and counted at the end of the transaction, or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(LedgerEntry entry) {
        Batch batch = (Batch) transactions.getResource(BATCH);
        if (batch == null) {
            batch = new Batch();
            transactions.putResource(BATCH, batch);
            transactions.registerInterposedSynchronization(batch);
        }
        batch.entries.add(entry);
    }

    private final class Batch implements Synchronization {

        private final List<LedgerEntry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Before anything is read: whoever had the lock before has committed what must be seen here.
            facts.lock();
            facts.add(Shelf.SERVING, entries);
            Set<UUID> subjects = new HashSet<>();
            Set<UUID> employers = new HashSet<>();
            for (LedgerEntry entry : entries) {
                subjects.addAll(entry.subjects());
                if (entry.type() == EventType.EMPLOYER_CHANGED) {
                    employers.add(entry.aggregateId());
                }
            }
            recount.concerned(Shelf.SERVING, outcomes.serving(), subjects, employers);
        }

        @Override
        public void afterCompletion(int status) {
            // What was not committed comes again.
        }
    }
}
