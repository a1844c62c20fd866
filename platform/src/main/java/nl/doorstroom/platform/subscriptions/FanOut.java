package nl.doorstroom.platform.subscriptions;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import nl.doorstroom.platform.outbox.EventTold;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Notes for whom an event is, in the transaction of the event: what is committed is told, and what is not is not. An event
 * that nobody asked for costs one look at a few rows.
 */
@Singleton
class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);

    private final Rows rows;
    private final Deliveries deliveries;
    private final EventTypes types;
    private final CurrentTenant tenant;
    private final Event<Due> due;
    private final String service;

    FanOut(
            Rows rows,
            Deliveries deliveries,
            EventTypes types,
            CurrentTenant tenant,
            Event<Due> due,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.types = types;
        this.tenant = tenant;
        this.due = due;
        this.service = service;
    }

    void tell(@Observes EventTold told) {
        OutgoingEvent event = told.event();
        String type = Outbox.type(service, event.name(), event.version());
        types.find(type).ifPresent(known -> tell(told, type, known));
    }

    private void tell(EventTold told, String type, PartnerEvent known) {
        String present = tenant.tenant();
        List<Subscriber> subscribers =
                rows.list(row -> new Subscriber(row.getObject(1, UUID.class), row.getString(2)), """
                        select id, organisation from subscription
                        where tenant = ? and state <> 'ENDED' and ? = any (event_types)""", present, type);
        if (subscribers.isEmpty()) {
            return;
        }
        String path;
        List<UUID> concerned;
        try {
            path = known.pathOf(told.payload());
            concerned = subscribers.stream()
                    .filter(one -> types.concerns(type, told.payload(), present, one.organisation()))
                    .map(Subscriber::subscription)
                    .toList();
        } catch (IllegalStateException | IllegalArgumentException undeclared) {
            // A fault of the declaration, for which the change is not to blame.
            LOG.errorf(
                    "Nobody is told of an event of type %s: %s",
                    type, undeclared.getClass().getName());
            return;
        }
        if (concerned.isEmpty()) {
            return;
        }
        concerned.forEach(subscription ->
                deliveries.add(Ids.next(), subscription, told.event().stamp(), type, path));
        due.fire(new Due());
    }

    private record Subscriber(UUID subscription, String organisation) {}
}
