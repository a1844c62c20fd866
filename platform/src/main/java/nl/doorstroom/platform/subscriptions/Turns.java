package nl.doorstroom.platform.subscriptions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Whose turn it is to be told. One replica at a time tells a subscription, one event after the other, by a lease that each
 * answer renews; what it has sent and not noted when it dies is sent again, with the same id, when the lease is over. A
 * receiver that fails is left alone for a while, so that one that is away is not asked once for each event that waits.
 */
@Singleton
class Turns {

    /** Longer than one attempt can take, the resolution of a name included. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** After so many others get the thread. */
    private static final int BATCH = 20;

    /** A receiver that is back is told within this time, however long it was away. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    /** For one event that is refused while others are taken. */
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);

    private final AgroalDataSource ofAllTenants;
    private final Rows rows;
    private final Subscriptions subscriptions;
    private final PersonCipher cipher;
    private final CurrentTenant tenant;
    private final SubscriptionSettings settings;
    private final Clock clock;
    private final Counter delivered;
    private final Counter failed;
    private final Counter givenUp;
    private final Counter paused;

    Turns(
            @DataSource("relay") AgroalDataSource ofAllTenants,
            Rows rows,
            Subscriptions subscriptions,
            PersonCipher cipher,
            CurrentTenant tenant,
            SubscriptionSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.ofAllTenants = ofAllTenants;
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.cipher = cipher;
        this.tenant = tenant;
        this.settings = settings;
        this.clock = clock;
        this.delivered = metrics.counter("doorstroom.subscriptions.delivered");
        this.failed = metrics.counter("doorstroom.subscriptions.failed");
        this.givenUp = metrics.counter("doorstroom.subscriptions.given.up");
        this.paused = metrics.counter("doorstroom.subscriptions.paused");
    }

    /** The subscriptions of all tenants for which something is due that nobody sends, the longest wait first. */
    List<Waiting> waiting(int limit) throws SQLException {
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = ofAllTenants.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select s.tenant, s.id, greatest(s.rests_until, s.leased_until, d.due_at) as since
                        from subscription s cross join lateral (
                          select due_at from subscription_delivery d
                          where d.tenant = s.tenant and d.subscription_id = s.id and d.due_at <= ?
                          order by due_at limit 1) d
                        where s.state = 'ACTIVE' and s.rests_until <= ? and s.leased_until <= ?
                        order by since limit ?""")) {
            query.setTimestamp(1, now);
            query.setTimestamp(2, now);
            query.setTimestamp(3, now);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                List<Waiting> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Waiting(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getTimestamp(3).toInstant()));
                }
                return found;
            }
        }
    }

    /** Takes a turn, unless another replica has it or nothing is due any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Turn> begin(UUID subscription) {
        Instant now = DutchCalendar.now(clock);
        // What is due is read after the turn is taken, or it would be what the one before has sent meanwhile.
        Optional<Turn> begun = rows
                .list(
                        row -> new Turn(
                                Subscriptions.subscription(row),
                                row.getLong("turn"),
                                secrets(row, subscription, now),
                                due(subscription, now)),
                        """
                        update subscription set turn = turn + 1, leased_until = ?
                        where tenant = ? and id = ? and state = 'ACTIVE' and rests_until <= ? and leased_until <= ?
                        returning *""",
                        now.plus(LEASE),
                        tenant.tenant(),
                        subscription,
                        now,
                        now)
                .stream()
                .findFirst();
        begun.filter(turn -> turn.deliveries().isEmpty()).ifPresent(this::end);
        return begun.filter(turn -> !turn.deliveries().isEmpty());
    }

    private List<Delivery> due(UUID subscription, Instant now) {
        return rows.list(Deliveries::delivery, """
                select * from subscription_delivery
                where tenant = ? and subscription_id = ? and due_at <= ? order by due_at, id limit ?""", tenant.tenant(), subscription, now, BATCH);
    }

    /**
     * Notes how an attempt went.
     *
     * @return whether the turn goes on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean settle(Turn turn, Delivery delivery, Outcome outcome) {
        if (outcome.isTaken()) {
            return taken(turn, delivery, outcome);
        }
        failed(turn, delivery, outcome);
        return false;
    }

    /** Leaves what is due to whoever comes next. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(Turn turn) {
        hold(turn, "leased_until = ?", DutchCalendar.now(clock));
    }

    private boolean taken(Turn turn, Delivery delivery, Outcome outcome) {
        Instant now = DutchCalendar.now(clock);
        Optional<Receiver> held =
                hold(turn, "failures = 0, failing_since = null, taken_at = ?, leased_until = ?", now, now.plus(LEASE));
        // Also when the turn was lost meanwhile: it was taken.
        rows.change("""
                update subscription_delivery set state = 'DELIVERED', due_at = null, attempts = attempts + 1,
                  last_attempt_at = ?, status = ?, failure = null, version = version + 1
                where tenant = ? and id = ? and state = 'PENDING'""", now, outcome.status(), tenant.tenant(), delivery.id());
        delivered.increment();
        return held.filter(Receiver::isActive).isPresent();
    }

    private void failed(Turn turn, Delivery delivery, Outcome outcome) {
        Instant now = DutchCalendar.now(clock);
        Optional<Receiver> held = hold(
                turn,
                "failures = failures + 1, failing_since = coalesce(failing_since, ?), leased_until = ?",
                now,
                now);
        if (held.isEmpty()) {
            // Another replica has the turn and finds out for itself.
            return;
        }
        Receiver receiver = held.get();
        failed.increment();
        Instant rested = now.plus(rest(receiver.failures(), LONGEST_REST, outcome));
        hold(turn, "rests_until = ?", rested);
        if (receiver.hasTakenSince(delivery.createdAt())) {
            refused(delivery, outcome, now);
        } else {
            // It may be away: then the event is tried as soon as it is asked again, for as long as it is asked.
            note(delivery, DeliveryState.PENDING, rested, delivery.refusals(), outcome, now);
        }
        boolean patient = receiver.failingSince().plus(settings.patience()).isAfter(now);
        if (receiver.isActive() && (outcome.isGone() || !patient)) {
            subscriptions.pause(turn.subscription(), outcome.isGone() ? PauseReason.GONE : PauseReason.UNREACHABLE);
            paused.increment();
        }
    }

    /** It takes others and not this one, which waits longer each time and is given up at last. */
    private void refused(Delivery delivery, Outcome outcome, Instant now) {
        int refusals = delivery.refusals() + 1;
        if (refusals >= settings.attempts()) {
            note(delivery, DeliveryState.FAILED, null, refusals, outcome, now);
            givenUp.increment();
        } else {
            Instant again = now.plus(rest(refusals, LONGEST_BACKOFF, outcome));
            note(delivery, DeliveryState.PENDING, again, refusals, outcome, now);
        }
    }

    private static Duration rest(int failures, Duration longest, Outcome outcome) {
        Duration own =
                Backoff.after(failures, longest, ThreadLocalRandom.current().nextDouble());
        Duration asked = outcome.retryAfter();
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }

    /** @return how it is with the receiver now, or nothing when the turn is no longer this one */
    private Optional<Receiver> hold(Turn turn, String what, @Nullable Object... values) {
        @Nullable
        Object[] all = Stream.concat(Stream.of(values), Stream.of(tenant.tenant(), turn.id(), turn.number()))
                .toArray();
        return rows
                .list(
                        Receiver::of,
                        "update subscription set " + what + " where tenant = ? and id = ? and turn = ? returning *",
                        all)
                .stream()
                .findFirst();
    }

    /** Nothing when somebody asked for it anew during the attempt. */
    private void note(
            Delivery delivery,
            DeliveryState state,
            @Nullable Instant dueAt,
            int refusals,
            Outcome outcome,
            Instant now) {
        rows.change(
                """
                update subscription_delivery set state = ?, due_at = ?, attempts = attempts + 1, refusals = ?,
                  last_attempt_at = ?, status = ?, failure = ?, version = version + 1
                where tenant = ? and id = ? and version = ?""",
                state,
                dueAt,
                refusals,
                now,
                outcome.status(),
                outcome.failure(),
                tenant.tenant(),
                delivery.id(),
                delivery.version());
    }

    private List<String> secrets(ResultSet row, UUID subscription, Instant now) throws SQLException {
        List<String> secrets = new ArrayList<>();
        cipher.decrypt(subscription, row.getBytes("secret")).ifPresent(secrets::add);
        Instant until = Rows.instant(row, "previous_secret_until");
        if (until != null && until.isAfter(now)) {
            cipher.decrypt(subscription, row.getBytes("previous_secret")).ifPresent(secrets::add);
        }
        return secrets;
    }

    /**
     * How it is with who is told.
     *
     * @param failures in a row
     * @param failingSince when they began, or now
     * @param takenAt when something was taken last
     */
    private record Receiver(
            boolean isActive,
            int failures,
            Instant failingSince,
            @Nullable Instant takenAt) {

        static Receiver of(ResultSet row) throws SQLException {
            Instant since = Rows.instant(row, "failing_since");
            return new Receiver(
                    SubscriptionState.valueOf(row.getString("state")) == SubscriptionState.ACTIVE,
                    row.getInt("failures"),
                    since == null ? Instant.MAX : since,
                    Rows.instant(row, "taken_at"));
        }

        boolean hasTakenSince(Instant moment) {
            return takenAt != null && takenAt.isAfter(moment);
        }
    }

    /** @param since when it could have been told */
    record Waiting(String tenant, UUID subscription, Instant since) {}
}
