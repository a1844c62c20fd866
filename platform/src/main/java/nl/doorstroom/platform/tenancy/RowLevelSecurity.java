package nl.doorstroom.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;

import io.quarkus.arc.Arc;

/**
 * The second wall between tenants: tells PostgreSQL the tenant as the first statement of every transaction. The
 * policies of the tables let through no other row, also when the application's own filter is missing; without a tenant
 * they let through none.
 */
@Singleton
class RowLevelSecurity {

    private final DataSource database;
    private final CurrentTenant tenant;

    RowLevelSecurity(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void announceTenant(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        if (!Arc.container().requestContext().isActive() || !tenant.known()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement announce = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            announce.setString(1, tenant.tenant());
            announce.execute();
        }
    }
}
