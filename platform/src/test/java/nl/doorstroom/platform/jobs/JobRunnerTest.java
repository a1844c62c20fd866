package nl.doorstroom.platform.jobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.sample.NoteJob;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.tenancy.KnownTenants;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each runner of these tests is a replica of its own on the one database. */
@QuarkusTest
@WithTestResource(RealParts.class)
class JobRunnerTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    @Inject
    DataSource database;

    @Inject
    CurrentTenant tenant;

    @Inject
    KnownTenants tenants;

    @Inject
    JobRuns runs;

    @Inject
    RunningJob running;

    @Inject
    Event<JobRun> requested;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final String job = "job-" + UUID.randomUUID();
    private Instant now = MORNING;

    @BeforeEach
    void makeTheTenantsKnown() {
        for (String known : List.of(PUTTEN, VOORBURG)) {
            CurrentTenant.call(known, () -> true);
        }
    }

    @Test
    void handlesEachItemOfEachTenantOnceWithTwoReplicasAtOnce() throws Exception {
        List<UUID> here = notes(PUTTEN, 130);
        List<UUID> there = notes(VOORBURG, 70);
        CyclicBarrier ready = new CyclicBarrier(2);

        CompletableFuture.allOf(Stream.of(replica(), replica())
                        .map(replica -> CompletableFuture.runAsync(() -> {
                            meet(ready);
                            replica.takeRuns();
                        }))
                        .toArray(CompletableFuture<?>[]::new))
                .get(60, TimeUnit.SECONDS);

        assertEquals(sorted(here), handled(PUTTEN));
        assertEquals(sorted(there), handled(VOORBURG));
        assertEquals(List.of("COMPLETED 2026-03-02 130 0"), runsOf(PUTTEN));
        assertEquals(List.of("COMPLETED 2026-03-02 70 0"), runsOf(VOORBURG));
    }

    @Test
    void goesOnWhereAKilledReplicaStopped() throws Exception {
        List<UUID> notes = notes(PUTTEN, 10);
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        JobRunner killed = replica(Duration.ofMillis(1), note -> {
            if (count.incrementAndGet() == 4) {
                inTheMiddle.countDown();
                await(awake);
            }
        });
        CompletableFuture<Void> itsThread = CompletableFuture.runAsync(killed::takeRuns);
        await(inTheMiddle);

        // Its lease is over, and an item is under way: nobody takes the run away from a replica that is only slow.
        replica().takeRuns();
        assertEquals(3, handled(PUTTEN).size());

        // A process that dies takes its connections along.
        superuser("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'service_app'"
                + " and state = 'idle in transaction'");
        replica().takeRuns();

        assertEquals(sorted(notes), handled(PUTTEN));
        assertEquals(List.of("COMPLETED 2026-03-02 10 0"), runsOf(PUTTEN));

        awake.countDown();
        itsThread.get(60, TimeUnit.SECONDS);
        assertEquals(sorted(notes), handled(PUTTEN), "handled by who was dead");
        assertEquals(List.of("COMPLETED 2026-03-02 10 0"), runsOf(PUTTEN));
    }

    @Test
    void leavesALivingReplicaItsRun() {
        notes(PUTTEN, 3);
        JobRunner first = replica();
        JobRun run = begun(first);

        replica().takeRuns();
        assertEquals(List.of(), handled(PUTTEN));

        first.run(run);
        assertEquals(3, handled(PUTTEN).size());
    }

    @Test
    void letsAReplicaThatSleptThroughItsLeaseHandleNothing() {
        List<UUID> notes = notes(PUTTEN, 3);
        JobRunner sleeper = replica();
        JobRun run = begun(sleeper);
        leaseIsOver();
        JobRun takenOver = replica().claim(PUTTEN).orElseThrow();

        sleeper.run(run);

        assertEquals(run.id(), takenOver.id());
        assertEquals(List.of(), handled(PUTTEN));
        assertEquals(List.of("RUNNING 2026-03-02 0 0"), runsOf(PUTTEN));

        leaseIsOver();
        replica().takeRuns();
        assertEquals(sorted(notes), handled(PUTTEN));
    }

    @Test
    void countsAnItemThatFailsAndHandlesTheOthers() {
        List<UUID> notes = notes(PUTTEN, 5);
        UUID bad = notes.get(2);
        Set<UUID> broken = ConcurrentHashMap.newKeySet();
        broken.add(bad);
        JobRunner replica = replica(note -> {
            if (broken.contains(note)) {
                throw new IllegalArgumentException("secret detail");
            }
        });

        replica.takeRuns();

        assertEquals(sorted(notes.stream().filter(note -> !note.equals(bad)).toList()), handled(PUTTEN));
        assertEquals(List.of("COMPLETED 2026-03-02 4 1"), runsOf(PUTTEN));
        assertEquals(4, count("doorstroom.jobs.handled"));
        assertEquals(1, count("doorstroom.jobs.failed"));

        broken.clear();
        now = MORNING.plus(Duration.ofDays(1));
        replica.takeRuns();

        assertTrue(handled(PUTTEN).contains(bad), "it is due again the next day");
    }

    @Test
    void triesAnItemAgainThatMetTheChangeOfAnother() {
        notes(PUTTEN, 2);
        AtomicInteger times = new AtomicInteger();
        JobRunner replica = replica(note -> {
            if (times.incrementAndGet() < 3) {
                throw new OptimisticLockException();
            }
        });

        replica.takeRuns();

        assertEquals(List.of("COMPLETED 2026-03-02 2 0"), runsOf(PUTTEN));
        assertEquals(2, handled(PUTTEN).size());
    }

    @Test
    void saysThatARunFailedWhenNobodyCanTellWhatIsDue() {
        JobRunner replica = replica(Duration.ofHours(1), new Job() {
            @Override
            public String name() {
                return job;
            }

            @Override
            public List<UUID> due(LocalDate day, UUID after, int limit) {
                throw new IllegalStateException("no such column");
            }

            @Override
            public void handle(UUID item, LocalDate day) {
                throw new AssertionError("nothing is due");
            }
        });

        replica.takeRuns();

        assertEquals(List.of("FAILED 2026-03-02 0 0"), runsOf(PUTTEN));
        assertEquals(List.of("FAILED 2026-03-02 0 0"), runsOf(VOORBURG));
    }

    @Test
    void passesAnItemOnceAlsoWhenTheAnswerToTheCommitWasLost() {
        UUID item = Ids.next();
        UUID runner = UUID.randomUUID();
        JobRun run = CurrentTenant.call(PUTTEN, () -> {
            runs.schedule(List.of(job), LocalDate.of(2026, 3, 2));
            return runs.claim(List.of(job), runner, Duration.ofHours(1)).orElseThrow();
        });

        assertTrue(CurrentTenant.call(PUTTEN, () -> runs.pass(run, item, true, runner, Duration.ofHours(1))));
        assertFalse(CurrentTenant.call(PUTTEN, () -> runs.pass(run, item, true, runner, Duration.ofHours(1))));

        assertEquals(List.of("RUNNING 2026-03-02 1 0"), runsOf(PUTTEN));
    }

    @Test
    void runsOnceForEachDayInAmsterdam() {
        notes(PUTTEN, 1);
        JobRunner replica = replica();

        replica.takeRuns();
        now = Instant.parse("2026-03-02T22:59:00Z");
        replica.takeRuns();
        assertEquals(List.of("COMPLETED 2026-03-02 1 0"), runsOf(PUTTEN));

        now = Instant.parse("2026-03-02T23:00:00Z");
        replica.takeRuns();
        assertEquals(List.of("COMPLETED 2026-03-02 1 0", "COMPLETED 2026-03-03 1 0"), runsOf(PUTTEN));
    }

    @Test
    void finishesTheRunOfYesterdayBeforeThatOfToday() {
        List<UUID> notes = notes(PUTTEN, 1);
        begun(replica());
        now = MORNING.plus(Duration.ofDays(1));

        replica().takeRuns();
        assertEquals(List.of("RUNNING 2026-03-02 0 0"), runsOf(PUTTEN));

        leaseIsOver();
        JobRunner replica = replica();
        replica.takeRuns();
        replica.takeRuns();
        assertEquals(List.of("COMPLETED 2026-03-02 1 0", "COMPLETED 2026-03-03 1 0"), runsOf(PUTTEN));
        assertEquals(List.of(notes.get(0), notes.get(0)), handled(PUTTEN));
    }

    @Test
    void tellsTheWorkWhichJobDoesIt() {
        notes(PUTTEN, 1);
        List<String> told = new ArrayList<>();

        replica(note -> told.add(running.name().orElseThrow())).takeRuns();

        assertEquals(List.of(job), told);
    }

    private JobRun begun(JobRunner replica) {
        CurrentTenant.call(PUTTEN, () -> {
            runs.schedule(List.of(job), LocalDate.of(2026, 3, 2));
            return true;
        });
        return replica.claim(PUTTEN).orElseThrow();
    }

    private JobRunner replica() {
        return replica(note -> {});
    }

    private JobRunner replica(Consumer<UUID> afterwards) {
        return replica(Duration.ofHours(1), afterwards);
    }

    private JobRunner replica(Duration lease, Consumer<UUID> afterwards) {
        return replica(lease, new NoteJob(job, database, tenant, afterwards));
    }

    private JobRunner replica(Duration lease, Job work) {
        JobSettings settings = new JobSettings() {
            @Override
            public Duration retention() {
                return Duration.ZERO;
            }

            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public boolean daily() {
                return true;
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public Duration lease() {
                return lease;
            }
        };
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        return new JobRunner(List.of(work), runs, running, tenants, settings, metrics, clock, requested);
    }

    private List<UUID> notes(String owner, int number) {
        List<UUID> notes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            UUID id = Ids.next();
            superuser("insert into note values ('" + id + "', '" + owner + "', 1, now(), now(), '" + id + "', '" + job
                    + " " + id + "')");
            notes.add(id);
        }
        return notes;
    }

    private void leaseIsOver() {
        superuser("update job_run set lease_until = now() - interval '1 second' where job = '" + job + "'");
    }

    /** Once for every time. */
    private List<UUID> handled(String owner) {
        return query("select note from note_handling where job = '" + job + "' and tenant = '" + owner
                        + "' order by note")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<String> runsOf(String owner) {
        return query("select concat_ws(' ', state, day, handled, failed) from job_run where job = '" + job
                + "' and tenant = '" + owner + "' order by id");
    }

    private static List<UUID> sorted(List<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().map(UUID::fromString).toList();
    }

    private double count(String counter) {
        return metrics.counter(counter, "name", job).count();
    }

    private static List<String> query(String sql) {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void superuser(String sql) {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
