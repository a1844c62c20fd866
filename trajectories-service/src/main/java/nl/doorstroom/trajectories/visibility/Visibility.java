package nl.doorstroom.trajectories.visibility;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Users of the tenant itself see everything of the tenant; users of another organisation see what that organisation
 * executes, and nothing of what others do for the same tenant.
 */
@RequestScoped
public class Visibility {

    private final CurrentTenant tenant;

    Visibility(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** The organisation that lists are limited to, or null for a user of the tenant itself. */
    public @Nullable String onlyOrganisation() {
        String organisation = tenant.organisation();
        return organisation.equals(tenant.tenant()) ? null : organisation;
    }

    /** Whether the user may see what an organisation executes. */
    public boolean covers(String executing) {
        String only = onlyOrganisation();
        return only == null || only.equals(executing);
    }
}
