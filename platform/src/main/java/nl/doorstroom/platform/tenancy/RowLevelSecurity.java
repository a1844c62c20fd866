package nl.doorstroom.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
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
    private final TransactionManager transactions;

    RowLevelSecurity(DataSource database, CurrentTenant tenant, TransactionManager transactions) {
        this.database = database;
        this.tenant = tenant;
        this.transactions = transactions;
    }

    void announceTenant(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws SQLException, SystemException {
        if (!Arc.container().requestContext().isActive() || !tenant.known()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement announce = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            announce.setString(1, tenant.tenant());
            announce.execute();
        } catch (SQLException | RuntimeException failure) {
            // The caller of begin() does not expect it to fail half-way: without this the thread would keep the
            // transaction, and the next request on it would join one that knows no tenant.
            transactions.rollback();
            throw failure;
        }
    }
}
