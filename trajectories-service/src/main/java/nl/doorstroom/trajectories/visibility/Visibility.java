package nl.doorstroom.trajectories.visibility;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Users of the tenant itself see everything of the tenant; users of another organisation see what that organisation
 * executes, and nothing of what others do for the same tenant. Of a protected person both see nothing, unless the person may
 * be seen by them. Work that nobody asked for sees everything.
 */
@RequestScoped
public class Visibility {

    private final CurrentTenant tenant;
    private final ProtectedPeople people;

    Visibility(CurrentTenant tenant, ProtectedPeople people) {
        this.tenant = tenant;
        this.people = people;
    }

    /** The organisation that lists are limited to, or null for a user of the tenant itself and for work that nobody asked for. */
    public @Nullable String onlyOrganisation() {
        if (!tenant.isOfRequest()) {
            return null;
        }
        String organisation = tenant.organisation();
        return organisation.equals(tenant.tenant()) ? null : organisation;
    }

    /** Whether the user may see what an organisation executes. */
    public boolean covers(String executing) {
        String only = onlyOrganisation();
        return only == null || only.equals(executing);
    }

    /** Whether the user may see what an organisation executes for a person. */
    public boolean covers(String executing, UUID participantId) {
        return covers(executing) && !people.hides(participantId);
    }

    /** Whether the user may see a person, were it for the organisation. */
    public boolean covers(UUID participantId) {
        return !people.hides(participantId);
    }

    /** The people of whom lists show nothing. */
    public Set<UUID> hidden() {
        return people.hidden();
    }
}
