package nl.doorstroom.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

/** The first wall between tenants: Hibernate adds the tenant to every query and every insert. */
@PersistenceUnitExtension
@RequestScoped
class TenantOfSession implements TenantResolver {

    private final CurrentTenant tenant;

    TenantOfSession(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public String getDefaultTenantId() {
        // No row has it: a session that was opened without a tenant finds nothing.
        return "none";
    }

    @Override
    public String resolveTenantId() {
        return tenant.tenant();
    }
}
