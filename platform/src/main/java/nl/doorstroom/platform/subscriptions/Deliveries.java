package nl.doorstroom.platform.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What each subscription was told, and is to be told, of the present tenant. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Deliveries {

    private final Rows rows;
    private final EventTypes types;
    private final CurrentTenant tenant;
    private final Event<Due> due;
    private final Clock clock;
    private final String base;

    Deliveries(
            Rows rows,
            EventTypes types,
            CurrentTenant tenant,
            Event<Due> due,
            Clock clock,
            @ConfigProperty(name = "quarkus.rest.path") String base) {
        this.rows = rows;
        this.types = types;
        this.tenant = tenant;
        this.due = due;
        this.clock = clock;
        this.base = base;
    }

    /** @throws NotFound when the subscription has none by that id */
    public Delivery get(Subscription subscription, UUID id) {
        return rows
                .list(
                        Deliveries::delivery,
                        "select * from subscription_delivery where tenant = ? and subscription_id = ? and id = ?",
                        tenant.tenant(),
                        subscription.id(),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Delivery", id));
    }

    /**
     * The newest first.
     *
     * @param state null: whatever it is
     * @param before the delivery after which a page of the list begins
     */
    public List<Delivery> list(
            Subscription subscription, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        return rows.list(
                Deliveries::delivery, """
                select * from subscription_delivery where tenant = ? and subscription_id = ?
                  and (?::text is null or state = ?) and (?::uuid is null or id < ?) order by id desc limit ?""", tenant.tenant(), subscription.id(), state, state, before, before, limit);
    }

    /** Tells the partner of nothing but the subscription itself, so that both sides can be tried. */
    public Delivery trial(Subscription subscription) {
        UUID id = Ids.next();
        EventStamp stamp =
                new EventStamp(Ids.next(), subscription.id(), subscription.version(), DutchCalendar.now(clock), null);
        add(id, subscription.id(), stamp, types.trial(), "/subscriptions/" + subscription.id());
        wake(subscription);
        return get(subscription, id);
    }

    /** Has it delivered as soon as can be, also when it was before. */
    public Delivery retry(Subscription subscription, UUID id) {
        Delivery delivery = get(subscription, id);
        // In the order in which a turn locks them: first the subscription.
        wake(subscription);
        rows.change("""
                update subscription_delivery
                set state = 'PENDING', due_at = ?, attempts = 0, refusals = 0, version = version + 1
                where tenant = ? and id = ?""", DutchCalendar.now(clock), tenant.tenant(), delivery.id());
        return get(subscription, id);
    }

    /** @param path below the service's own */
    void add(UUID id, UUID subscription, EventStamp stamp, String type, String path) {
        rows.change(
                """
                insert into subscription_delivery (id, tenant, subscription_id, event_id, event_type, subject, sequence,
                  event_time, dataref, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                tenant.tenant(),
                subscription,
                stamp.eventId(),
                type,
                stamp.aggregateId(),
                stamp.aggregateVersion(),
                stamp.recordedAt(),
                base + path,
                stamp.recordedAt(),
                stamp.recordedAt());
    }

    /** Who asks need not wait until a receiver that failed before is tried again. */
    private void wake(Subscription subscription) {
        rows.change(
                "update subscription set rests_until = least(rests_until, ?) where tenant = ? and id = ?",
                DutchCalendar.now(clock),
                tenant.tenant(),
                subscription.id());
        due.fire(new Due());
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getObject("subject", UUID.class),
                row.getLong("sequence"),
                row.getTimestamp("event_time").toInstant(),
                row.getString("dataref"),
                DeliveryState.valueOf(row.getString("state")),
                Rows.instant(row, "due_at"),
                row.getInt("attempts"),
                row.getInt("refusals"),
                Rows.instant(row, "last_attempt_at"),
                row.getObject("status", Integer.class),
                failure == null ? null : DeliveryFailure.valueOf(failure),
                row.getLong("version"),
                Objects.requireNonNull(Rows.instant(row, "created_at")));
    }
}
