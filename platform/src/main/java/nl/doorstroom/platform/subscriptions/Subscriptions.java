package nl.doorstroom.platform.subscriptions;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.audit.AuditedRows;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Subscriptions of the present tenant, as the caller may know them: those of the own client and organisation; and all of
 * them for who looks after the tenant's operations, because somebody has to see who is told, and be able to stop it.
 *
 * <p>A secret is sealed with a data key of the subscription's own, which is wrapped again when the keys are rotated.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Subscriptions {

    private static final String KIND = "subscription";

    private final Rows rows;
    private final EventTypes types;
    private final Destinations destinations;
    private final PersonCipher cipher;
    private final AuditedRows audit;
    private final SecurityIdentity identity;
    private final CurrentTenant caller;
    private final Event<Due> due;
    private final SubscriptionSettings settings;
    private final Clock clock;

    Subscriptions(
            Rows rows,
            EventTypes types,
            Destinations destinations,
            PersonCipher cipher,
            AuditedRows audit,
            SecurityIdentity identity,
            CurrentTenant caller,
            Event<Due> due,
            SubscriptionSettings settings,
            Clock clock) {
        this.rows = rows;
        this.types = types;
        this.destinations = destinations;
        this.cipher = cipher;
        this.audit = audit;
        this.identity = identity;
        this.caller = caller;
        this.due = due;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Subscribes the caller.
     *
     * @param address where to tell, as it was sent
     * @throws InvalidInput when nobody may be told there, or an event type is not known
     * @throws RequestRefused 403 when the caller may not read what an event type is about
     * @throws TooManySubscriptions when the client or the tenant has as many as there may be; two at once may make one more
     */
    public WithSecret open(String address, List<String> eventTypes) {
        types.require(eventTypes);
        URI destination = destinations.require(address);
        List<Boolean> open = rows.list(
                row -> row.getString(1).equals(client()) && row.getString(2).equals(caller.organisation()),
                "select client, organisation from subscription where tenant = ? and state <> 'ENDED'",
                caller.tenant());
        if (open.size() >= settings.most()) {
            throw new TooManySubscriptions("The tenant has", settings.most());
        }
        if (open.stream().filter(own -> own).count() >= settings.mostOfClient()) {
            throw new TooManySubscriptions("The client has", settings.mostOfClient());
        }
        UUID id = Ids.next();
        String secret = Signature.newSecret();
        Instant now = DutchCalendar.now(clock);
        Subscription made = one(
                """
                insert into subscription (id, tenant, client, organisation, address, event_types, state, secret, version,
                  created_at, changed_at, rests_until, leased_until)
                values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, 1, ?, ?, ?, ?) returning *""",
                id,
                caller.tenant(),
                client(),
                caller.organisation(),
                destination.toString(),
                eventTypes.stream().distinct().sorted().toList(),
                cipher.encrypt(id, secret),
                now,
                now,
                now,
                now);
        note(AuditAction.CREATE, null, made);
        return new WithSecret(made, secret);
    }

    /** @throws NotFound when the caller has none by that id, or it has ended */
    public Subscription get(UUID id) {
        return find(id, "");
    }

    /**
     * One that is about to change, and changes for nobody else until the transaction ends.
     *
     * @param ifMatch the header as it was sent
     * @throws RequestRefused 412 or 428 when another version, or none, was named
     */
    public Subscription getFor(UUID id, @Nullable String ifMatch) {
        Subscription found = find(id, " for no key update");
        Preconditions.requireMatch(ifMatch, found.version());
        return found;
    }

    /** The newest first. */
    public List<Subscription> list(@Nullable UUID before, int limit) {
        return rows.list(
                Subscriptions::subscription,
                """
                select * from subscription where tenant = ? and state <> 'ENDED' and (? or (client = ? and organisation = ?))
                  and (?::uuid is null or id < ?) order by id desc limit ?""",
                caller.tenant(),
                seesAll(),
                client(),
                caller.organisation(),
                before,
                before,
                limit);
    }

    /** @throws SubscriptionIsPaused when it is already */
    public Subscription pause(Subscription subscription) {
        if (subscription.state() == SubscriptionState.PAUSED) {
            throw new SubscriptionIsPaused(subscription.id());
        }
        return pause(subscription, PauseReason.ASKED);
    }

    Subscription pause(Subscription subscription, PauseReason reason) {
        return change(subscription, "state = 'PAUSED', pause_reason = ?", reason);
    }

    /**
     * Tells the partner again, of what happened meanwhile too.
     *
     * @throws SubscriptionIsActive when it is not paused
     */
    public Subscription resume(Subscription subscription) {
        if (subscription.state() == SubscriptionState.ACTIVE) {
            throw new SubscriptionIsActive(subscription.id());
        }
        due.fire(new Due());
        Instant now = DutchCalendar.now(clock);
        Subscription resumed = change(
                subscription,
                "state = 'ACTIVE', pause_reason = null, failures = 0, failing_since = null, rests_until = ?",
                now);
        rows.change("""
                update subscription_delivery set due_at = ?, version = version + 1
                where tenant = ? and subscription_id = ? and state = 'PENDING' and due_at > ?""", now, caller.tenant(), subscription.id(), now);
        return resumed;
    }

    /**
     * Gives it a new secret; the present one signs beside it for a while.
     *
     * @throws NotFound when it is another client's: who has the secret can speak for the services to that client
     */
    public WithSecret replaceSecret(Subscription subscription) {
        if (!isOwn(subscription)) {
            throw new NotFound("Subscription", subscription.id());
        }
        String secret = Signature.newSecret();
        Subscription changed = change(
                subscription,
                "previous_secret = secret, previous_secret_until = ?, secret = ?",
                DutchCalendar.now(clock).plus(settings.secretOverlap()),
                cipher.encrypt(subscription.id(), secret));
        audit.changed(AuditAction.UPDATE, KIND, subscription.id(), Map.of(), Map.of("secret", "replaced"));
        return new WithSecret(changed, secret);
    }

    /** Tells the partner nothing more, and forgets the secret. */
    public Subscription end(Subscription subscription) {
        Subscription ended = change(
                subscription,
                "state = 'ENDED', pause_reason = null, secret = null, previous_secret = null, previous_secret_until = null");
        rows.change("""
                update subscription_delivery
                set state = 'FAILED', due_at = null, failure = 'SUBSCRIPTION_ENDED', version = version + 1
                where tenant = ? and subscription_id = ? and state = 'PENDING'""", caller.tenant(), subscription.id());
        return ended;
    }

    private Subscription find(UUID id, String lock) {
        return rows
                .list(
                        Subscriptions::subscription,
                        """
                        select * from subscription
                        where tenant = ? and id = ? and state <> 'ENDED' and (? or (client = ? and organisation = ?))""" + lock,
                        caller.tenant(),
                        id,
                        seesAll(),
                        client(),
                        caller.organisation())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Subscription", id));
    }

    private Subscription change(Subscription before, String what, @Nullable Object... values) {
        int given = values.length;
        @Nullable Object[] all = Arrays.copyOf(values, given + 3);
        all[given] = DutchCalendar.now(clock);
        all[given + 1] = caller.tenant();
        all[given + 2] = before.id();
        Subscription after = one(
                "update subscription set " + what
                        + ", version = version + 1, changed_at = ? where tenant = ? and id = ? returning *",
                all);
        if (!before.audited().equals(after.audited())) {
            note(AuditAction.UPDATE, before, after);
        }
        return after;
    }

    private Subscription one(String sql, @Nullable Object... values) {
        return rows.list(Subscriptions::subscription, sql, values).get(0);
    }

    private void note(AuditAction action, @Nullable Subscription before, Subscription after) {
        audit.changed(action, KIND, after.id(), before == null ? Map.of() : before.audited(), after.audited());
    }

    private boolean isOwn(Subscription subscription) {
        return subscription.client().equals(client())
                && subscription.organisation().equals(caller.organisation());
    }

    private boolean seesAll() {
        return identity.hasRole("operations:write") && caller.organisation().equals(caller.tenant());
    }

    private String client() {
        return caller.application()
                .orElseThrow(() -> new RequestRefused(
                        ProblemType.FORBIDDEN, "The access token does not tell its client, in the claim [azp]."));
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        String reason = row.getString("pause_reason");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("client"),
                row.getString("organisation"),
                URI.create(row.getString("address")),
                List.of((String[]) row.getArray("event_types").getArray()),
                SubscriptionState.valueOf(row.getString("state")),
                reason == null ? null : PauseReason.valueOf(reason),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    /** @param secret by which deliveries are signed; shown here and never again */
    public record WithSecret(Subscription subscription, String secret) {}
}
