package nl.doorstroom.reporting.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.ledger.FactStore;
import nl.doorstroom.reporting.ledger.OutcomeStore;
import nl.doorstroom.reporting.ledger.Recount;
import nl.doorstroom.reporting.ledger.Shelf;

/**
 * Makes the outcome rows of a tenant anew, beside the ones that answer, in many short transactions; in the last one, which
 * keeps live events out, what arrived meanwhile is counted too and the new rows take over.
 *
 * <p>A replay fills tables of its own from the topics and counts from these. Facts are never taken away: what the topics
 * hold no longer is kept, and a fact that differs from its topic fails the replay. So both tables hold the same facts when
 * the new rows take over, and no privileged role is needed to change rows that nobody may change.
 */
@Singleton
class Projection {

    private static final int SUBJECTS_AT_ONCE = 200;

    /** Before every other id. */
    private static final UUID FIRST = new UUID(0, 0);

    private final FactStore facts;
    private final OutcomeStore outcomes;
    private final Recount recount;
    private final ProjectionRuns runs;
    private final ToldEvents topics;

    Projection(FactStore facts, OutcomeStore outcomes, Recount recount, ProjectionRuns runs, ToldEvents topics) {
        this.facts = facts;
        this.outcomes = outcomes;
        this.recount = recount;
        this.runs = runs;
        this.topics = topics;
    }

    void make(String tenant, ProjectionRun run) {
        removeWhatDoesNotServe(tenant, run);
        Start start = run.kind() == RunKind.REPLAY ? readTopics(tenant, run) : startFromFacts(tenant, run);
        count(tenant, run, start);
        takeOver(tenant, run, start);
        removeWhatDoesNotServe(tenant, run);
    }

    /**
     * Where the counting begins.
     *
     * @param mark every fact behind it arrived meanwhile
     * @param kept facts that were not on the topics
     * @param total facts to count
     */
    private record Start(Shelf shelf, long mark, long kept, long total) {}

    private Start startFromFacts(String tenant, ProjectionRun run) {
        return CurrentTenant.call(tenant, () -> {
            facts.lock();
            return start(run, Shelf.SERVING, 0);
        });
    }

    private Start start(ProjectionRun run, Shelf shelf, long kept) {
        Start start = new Start(shelf, facts.mark(), kept, facts.count(shelf));
        runs.counted(run.id(), 0, start.total());
        return start;
    }

    private Start readTopics(String tenant, ProjectionRun run) {
        CurrentTenant.call(tenant, () -> {
            facts.clearReplayed();
            return null;
        });
        topics.readAll(
                tenant,
                (read, total, entries) -> CurrentTenant.call(tenant, () -> {
                    facts.add(Shelf.REPLAYED, entries);
                    runs.read(run.id(), read, total);
                    return null;
                }));
        return CurrentTenant.call(tenant, () -> {
            facts.lock();
            long differing = facts.countDiffering();
            if (differing > 0) {
                throw new RunFailed(
                        "[%d] facts differ from what the topics hold; nothing was changed.".formatted(differing));
            }
            return start(run, Shelf.REPLAYED, facts.keepWhatWasNotReplayed());
        });
    }

    private void count(String tenant, ProjectionRun run, Start start) {
        AtomicLong counted = new AtomicLong();
        Optional<UUID> last = Optional.of(FIRST);
        while (last.isPresent()) {
            UUID after = last.get();
            last = CurrentTenant.call(tenant, () -> {
                List<UUID> subjects = facts.listSubjects(start.shelf(), after, SUBJECTS_AT_ONCE);
                if (!subjects.isEmpty()) {
                    counted.addAndGet(
                            recount.groupsThatBeginIn(start.shelf(), run.generation(), new HashSet<>(subjects)));
                }
                runs.counted(run.id(), counted.get(), start.total());
                return lastOf(subjects);
            });
        }
    }

    private static Optional<UUID> lastOf(List<UUID> subjects) {
        return subjects.size() < SUBJECTS_AT_ONCE ? Optional.empty() : Optional.of(subjects.get(subjects.size() - 1));
    }

    private void takeOver(String tenant, ProjectionRun run, Start start) {
        CurrentTenant.call(tenant, () -> {
            facts.lock();
            List<UUID> subjects = facts.listSubjectsSince(start.mark());
            List<UUID> employers = facts.listEmployersSince(start.mark());
            long added = run.kind() == RunKind.REPLAY ? facts.addWhatWasReplayed() : 0;
            recount.concerned(Shelf.SERVING, run.generation(), subjects, employers);
            outcomes.serve(run.generation());
            runs.complete(run.id(), added, start.kept());
            if (run.kind() == RunKind.REPLAY) {
                // Not afterwards: the next replay may begin as soon as this one is completed.
                facts.clearReplayed();
            }
            return null;
        });
    }

    private void removeWhatDoesNotServe(String tenant, ProjectionRun run) {
        boolean more = true;
        while (more) {
            more = CurrentTenant.call(tenant, () -> outcomes.removeSomeBefore(run.generation()));
        }
    }
}
