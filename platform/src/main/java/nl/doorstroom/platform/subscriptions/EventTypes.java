package nl.doorstroom.platform.subscriptions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The events of which partners may be told, by their CloudEvents types. */
@Singleton
public class EventTypes {

    /** The event of a trial: of the subscription itself. */
    private static final String TRIAL = "subscription-tested";

    private static final int VERSION = 1;

    private final Map<String, PartnerEvent> events = new TreeMap<>();
    private final Map<String, PartnerEvents> declaredBy = new HashMap<>();
    private final SecurityIdentity identity;
    private final CurrentTenant caller;
    private final String service;

    EventTypes(
            @All List<PartnerEvents> declared,
            SecurityIdentity identity,
            CurrentTenant caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.identity = identity;
        this.caller = caller;
        this.service = service;
        PartnerEvent trial =
                new PartnerEvent(TRIAL, "subscriptions:read", "/subscriptions/{id}", Audience.EVERY_ORGANISATION);
        events.put(trial(), trial);
        for (PartnerEvents some : declared) {
            for (PartnerEvent event : some.events()) {
                String type = Outbox.type(service, event.name(), VERSION);
                if (events.put(type, event) != null) {
                    throw new IllegalStateException("Event [" + type + "] is declared twice");
                }
                declaredBy.put(type, some);
            }
        }
    }

    /** All that a subscription can name, sorted. */
    public Collection<String> known() {
        return events.keySet();
    }

    /** What is told by a type, if partners may be told of it at all. */
    public Optional<PartnerEvent> find(String type) {
        return Optional.ofNullable(events.get(type));
    }

    String trial() {
        return Outbox.type(service, TRIAL, VERSION);
    }

    String source(String tenant) {
        return Outbox.source(tenant, service);
    }

    /**
     * Refuses what the caller may not be told.
     *
     * @throws InvalidInput for types that are not known
     * @throws RequestRefused 403 for types about which the caller may read nothing
     */
    void require(List<String> types) {
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            if (!events.containsKey(types.get(i))) {
                unknown.add(FieldError.at("/eventTypes/" + i, "unknown-event-type", "The types are " + known() + "."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        boolean own = caller.organisation().equals(caller.tenant());
        for (String type : types) {
            PartnerEvent event = events.get(type);
            // Who may subscribe may try it.
            if (!type.equals(trial()) && !identity.hasRole(event.permission())) {
                throw new RequestRefused(
                        ProblemType.FORBIDDEN,
                        "Who is told of [" + type + "] needs the permission [" + event.permission() + "].");
            }
            if (!own && event.audience() == Audience.OWN_ORGANISATION) {
                throw new RequestRefused(
                        ProblemType.FORBIDDEN, "Of [" + type + "] the tenant's own organisation alone is told.");
            }
        }
    }

    /** Whether an organisation would be shown what an event of a type is about. */
    boolean concerns(String type, JsonNode payload, String tenant, String organisation) {
        PartnerEvent event = events.get(type);
        if (organisation.equals(tenant)) {
            return true;
        }
        if (event.audience() == Audience.LINKED_ORGANISATIONS) {
            Set<String> linked = declaredBy.get(type).linked(event.name(), payload);
            return linked.contains(organisation);
        }
        return event.audience() == Audience.EVERY_ORGANISATION;
    }
}
