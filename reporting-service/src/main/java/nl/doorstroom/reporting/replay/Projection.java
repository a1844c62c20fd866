package nl.doorstroom.reporting.replay;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import nl.doorstroom.platform.problem.DatabaseRefusals;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.ledger.FactStore;
import nl.doorstroom.reporting.ledger.Ledger;
import nl.doorstroom.reporting.ledger.LedgerEntry;
import nl.doorstroom.reporting.ledger.OutcomeStore;
import nl.doorstroom.reporting.ledger.Recount;
import nl.doorstroom.reporting.ledger.Shelf;

/**
 * Makes the outcome rows of a tenant anew, beside the ones that answer, in many short transactions; in the last one, which
 * keeps live events out, what arrived last is counted too and the new rows take over.
 *
 * <p>A replay fills tables of its own from the topics and counts from these. A fact that differs from its topic fails it.
 * What only the topics hold is taken in as if it had just arrived; what they hold no longer is kept. So both tables hold
 * the same facts when the new rows take over, and no privileged role is needed to change rows that nobody may change.
 */
@Singleton
class Projection {

    private static final Logger LOG = Logger.getLogger(Projection.class);

    private static final int SUBJECTS_AT_ONCE = 200;
    private static final int FACTS_AT_ONCE = 500;

    /** Before every other id. */
    private static final UUID FIRST = new UUID(0, 0);

    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final FactStore facts;
    private final Ledger ledger;
    private final OutcomeStore outcomes;
    private final Recount recount;
    private final ProjectionRuns runs;
    private final ToldEvents topics;

    Projection(
            FactStore facts,
            Ledger ledger,
            OutcomeStore outcomes,
            Recount recount,
            ProjectionRuns runs,
            ToldEvents topics) {
        this.facts = facts;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.recount = recount;
        this.runs = runs;
        this.topics = topics;
    }

    void make(String tenant, ProjectionRun run) {
        removeWhatDoesNotServe(tenant, run);
        boolean replay = run.kind() == RunKind.REPLAY;
        Shelf shelf = replay ? Shelf.REPLAYED : Shelf.SERVING;
        if (replay) {
            readTopics(tenant, run);
        }
        // What arrives from here on has a later mark, wherever the walks are then.
        long start = transaction(tenant, () -> {
            facts.lock();
            return facts.mark();
        });
        long kept = replay ? keepWhatWasNotReplayed(tenant, run) : 0;
        count(tenant, run, shelf);
        long added = replay ? addWhatWasReplayed(tenant, run) : 0;
        long mark = catchUp(tenant, run, start);
        if (replay) {
            // Not afterwards: the next replay may begin as soon as this one is completed.
            clearReplayed(tenant, run);
        }
        takeOver(tenant, run, mark, added, kept);
        removeWhatDoesNotServe(tenant, run);
    }

    /** Removes what a run has written that does not go on. Another one may not begin before that. */
    void leave(String tenant, ProjectionRun run) {
        walk(tenant, after -> facts.listFacts(Shelf.REPLAYED, after, FACTS_AT_ONCE), (ids, before) -> {
            facts.removeReplayed(ids);
            return ids.size();
        });
        removeBefore(tenant, run.generation() + 1);
        transaction(tenant, () -> {
            runs.cancelled(run.id());
            return null;
        });
    }

    private void readTopics(String tenant, ProjectionRun run) {
        clearReplayed(tenant, run);
        topics.readAll(
                tenant,
                (read, total, entries) -> transaction(tenant, () -> {
                    facts.add(Shelf.REPLAYED, entries);
                    runs.read(run.id(), read, total);
                    return null;
                }));
        long differing = walkFacts(tenant, run, Shelf.REPLAYED, facts::countDiffering);
        if (differing > 0) {
            throw new RunFailed(
                    "[%d] facts differ from what the topics hold; nothing was changed.".formatted(differing));
        }
    }

    private long keepWhatWasNotReplayed(String tenant, ProjectionRun run) {
        long kept = walkFacts(tenant, run, Shelf.SERVING, ids -> {
            List<LedgerEntry> missing = facts.listMissing(Shelf.SERVING, Shelf.REPLAYED, ids);
            facts.add(Shelf.REPLAYED, missing);
            return missing.size();
        });
        return transaction(tenant, () -> {
            facts.analyzeReplayed();
            return kept;
        });
    }

    private void count(String tenant, ProjectionRun run, Shelf shelf) {
        long total = transaction(tenant, () -> {
            long all = facts.count(shelf);
            runs.counted(run.id(), 0, all);
            return all;
        });
        walk(tenant, after -> facts.listSubjects(shelf, after, SUBJECTS_AT_ONCE), (subjects, before) -> {
            int counted = recount.groupsThatBeginIn(shelf, run.generation(), new HashSet<>(subjects));
            runs.counted(run.id(), before + counted, total);
            return counted;
        });
    }

    private long addWhatWasReplayed(String tenant, ProjectionRun run) {
        return walkFacts(tenant, run, Shelf.REPLAYED, ids -> {
            List<LedgerEntry> missing = facts.listMissing(Shelf.REPLAYED, Shelf.SERVING, ids);
            missing.forEach(ledger::take);
            return missing.size();
        });
    }

    private void clearReplayed(String tenant, ProjectionRun run) {
        walkFacts(tenant, run, Shelf.REPLAYED, ids -> {
            facts.removeReplayed(ids);
            return ids.size();
        });
    }

    /**
     * Counts whoever something was told of meanwhile, so that little is left to do while live events are kept out.
     *
     * @return the mark up to which was counted
     */
    private long catchUp(String tenant, ProjectionRun run, long mark) {
        long counted = mark;
        boolean more = true;
        while (more) {
            long after = counted;
            counted = transaction(tenant, () -> {
                runs.goOn(run.id());
                long until = facts.markAfter(after, FACTS_AT_ONCE);
                List<LedgerEntry> arrived = facts.listStoredBetween(after, until);
                if (run.kind() == RunKind.REPLAY) {
                    // Also what the replay added itself, and has counted.
                    Set<UUID> replayed = facts.listHeld(
                            Shelf.REPLAYED,
                            arrived.stream().map(LedgerEntry::eventId).toList());
                    arrived.removeIf(entry -> replayed.contains(entry.eventId()));
                }
                recount.concerned(run.generation(), arrived);
                return until;
            });
            more = counted > after;
        }
        return counted;
    }

    private void takeOver(String tenant, ProjectionRun run, long mark, long added, long kept) {
        transaction(tenant, () -> {
            facts.lock();
            recount.concerned(run.generation(), facts.listStoredBetween(mark, Long.MAX_VALUE));
            outcomes.removeForgotten(run.generation());
            outcomes.serve(run.generation());
            runs.complete(run.id(), added, kept);
            return null;
        });
    }

    private void removeWhatDoesNotServe(String tenant, ProjectionRun run) {
        removeBefore(tenant, run.generation());
    }

    private void removeBefore(String tenant, long generation) {
        boolean more = true;
        while (more) {
            more = transaction(tenant, () -> outcomes.removeSomeBefore(generation));
        }
    }

    private long walkFacts(String tenant, ProjectionRun run, Shelf shelf, ToLongFunction<List<UUID>> work) {
        return walk(tenant, after -> facts.listFacts(shelf, after, FACTS_AT_ONCE), (ids, before) -> {
            runs.goOn(run.id());
            return work.applyAsLong(ids);
        });
    }

    /** Work on some ids; tells how much it was, and hears how much was done before. */
    private interface Work {

        long on(List<UUID> ids, long before);
    }

    /**
     * Works on all ids, some at a time, each time in a transaction of its own: however many there are, no statement comes
     * near the time that it may take.
     *
     * @param next the ids that follow on one
     * @return how much the work was
     */
    private static long walk(String tenant, Function<UUID, List<UUID>> next, Work work) {
        long done = 0;
        Optional<UUID> last = Optional.of(FIRST);
        while (last.isPresent()) {
            UUID after = last.get();
            long before = done;
            Part part = transaction(tenant, () -> {
                List<UUID> ids = next.apply(after);
                return ids.isEmpty()
                        ? new Part(0, Optional.empty())
                        : new Part(work.on(ids, before), Optional.of(ids.get(ids.size() - 1)));
            });
            done += part.done;
            last = part.last;
        }
        return done;
    }

    private record Part(long done, Optional<UUID> last) {}

    /**
     * One transaction of a run. When somebody else holds what it needs, or the database is away, it begins again, later and
     * later: a run of an hour does not end because of one long transaction beside it.
     */
    private static <T> T transaction(String tenant, Supplier<T> work) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return CurrentTenant.call(tenant, work);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !DatabaseRefusals.isTransient(failure)) {
                    throw failure;
                }
                LOG.warnf(
                        "Begins again in %s, after %s",
                        pause, failure.getClass().getName());
                sleep(pause, failure);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void sleep(Duration pause, RuntimeException failure) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
