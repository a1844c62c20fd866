package nl.doorstroom.participants.visibility;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.quarkus.security.identity.SecurityIdentity;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * The third wall, behind the two of the tenant: which of its people a user may see. Users of the tenant's own organisation
 * see everybody, users of another organisation the people who are linked to it today. A protected person is seen by the
 * own care team alone, for an hour by who had emergency access, and by who may erase people and not read them. What is not
 * seen is not there: 404, and on no list.
 *
 * <p>Work that nobody asks for (events, jobs) sees everybody.
 */
@RequestScoped
public class Visibility {

    private static final String TODAY = "viewedOn";
    private static final String NOW = "viewedAt";
    private static final String VIEWER = "viewer";
    private static final String ORGANISATION = "viewingOrganisation";

    private final CurrentTenant caller;
    private final SecurityIdentity identity;
    private final EntityManager entities;
    private final Clock clock;

    Visibility(CurrentTenant caller, SecurityIdentity identity, EntityManager entities, Clock clock) {
        this.caller = caller;
        this.identity = identity;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Holds for people whom the user may see.
     *
     * @param person what names the participant in the query: {@code participantId}, {@code p.id}
     */
    public Condition of(String person) {
        Map<String, Object> values = new HashMap<>();
        if (!caller.isOfRequest() || isResponsible()) {
            return new Condition("1 = 1", values);
        }
        values.put(TODAY, DutchCalendar.today(clock));
        values.put(NOW, DutchCalendar.now(clock));
        values.put(VIEWER, caller.user());
        String unprotected = person + " not in (select pn.id from Protection pn where " + protectedToday("pn", TODAY)
                + " and not exists (select 1 from TeamMember tm where tm.participantId = pn.id"
                + " and tm.professional = :" + VIEWER + " and tm.validFrom <= :" + TODAY
                + " and (tm.validTo is null or tm.validTo >= :" + TODAY + "))"
                + " and not exists (select 1 from EmergencyAccess ea where ea.participantId = pn.id"
                + " and ea.professional = :" + VIEWER + " and ea.until > :" + NOW + "))";
        return new Condition(linked(person, values) + unprotected, values);
    }

    /** Whether the user may see a person. */
    public boolean covers(UUID person) {
        return !among(List.of(person)).isEmpty();
    }

    /** Those of these people whom the user may see. */
    public Set<UUID> among(Collection<UUID> people) {
        return among(people, of("p.id"));
    }

    /** Whether a person is protected today, whoever asks. */
    public boolean isProtected(UUID person) {
        return !entities.createQuery(
                        "select pn.id from Protection pn where pn.id = :person and " + protectedToday("pn", TODAY),
                        UUID.class)
                .setParameter("person", person)
                .setParameter(TODAY, DutchCalendar.today(clock))
                .getResultList()
                .isEmpty();
    }

    /** Whether the user could see a person, were the person not protected. */
    public boolean coversUnprotected(UUID person) {
        Map<String, Object> values = new HashMap<>();
        return !among(List.of(person), new Condition(linked("p.id", values) + "p.id is not null", values))
                .isEmpty();
    }

    /**
     * What is for the tenant's own people alone.
     *
     * @throws RequestRefused 403 for a user of another organisation
     */
    public void requireOwnOrganisation() {
        if (caller.isOfRequest()) {
            caller.requireOwnOrganisation();
        }
    }

    /** Whether a link is open on a day. */
    static String openToday(String link, String day) {
        return "(" + link + ".validFrom is null or " + link + ".validFrom <= :" + day + ") and (" + link
                + ".validTo is null or " + link + ".validTo >= :" + day + ")";
    }

    /** Whether a protection holds on a day. */
    static String protectedToday(String protection, String day) {
        return protection + ".liftedAt is null and (" + protection + ".until is null or " + protection + ".until >= :"
                + day + ")";
    }

    /** Who answers for the tenant's data erases and copies them. Who may read people as well reads as everybody does. */
    private boolean isResponsible() {
        return caller.organisation().equals(caller.tenant())
                && identity.hasRole("retention:write")
                && !identity.hasRole("participants:read");
    }

    /** For users of the tenant's own organisation nothing: everybody is linked to it. */
    private String linked(String person, Map<String, Object> values) {
        if (caller.organisation().equals(caller.tenant())) {
            return "";
        }
        values.put(ORGANISATION, caller.organisation());
        values.put(TODAY, DutchCalendar.today(clock));
        return person + " in (select lk.participantId from ParticipantLink lk where lk.organisation = :" + ORGANISATION
                + " and " + openToday("lk", TODAY) + ") and ";
    }

    private Set<UUID> among(Collection<UUID> people, Condition condition) {
        if (people.isEmpty()) {
            return Set.of();
        }
        TypedQuery<UUID> query = entities.createQuery(
                "select p.id from Participant p where p.id in :people and " + condition.hql(), UUID.class);
        query.setParameter("people", people);
        condition.values().forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }
}
