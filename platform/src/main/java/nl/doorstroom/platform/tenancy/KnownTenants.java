package nl.doorstroom.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.arc.Arc;

/**
 * The tenants that this service has ever worked for. The list fills itself with the first transaction of a tenant, so that
 * a new one needs no registration before work is done for it that nobody asks for.
 */
@Singleton
public class KnownTenants {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final TransactionSynchronizationRegistry transactions;

    /** Those that are surely in the table, so that it is asked once per process and tenant. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    KnownTenants(DataSource database, CurrentTenant tenant, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.tenant = tenant;
        this.transactions = transactions;
    }

    /** All of them, by OIN. */
    public List<String> list() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select oin from tenant order by oin");
                ResultSet row = query.executeQuery()) {
            List<String> tenants = new ArrayList<>();
            while (row.next()) {
                tenants.add(row.getString(1));
            }
            return tenants;
        } catch (SQLException failure) {
            throw new IllegalStateException("The tenants cannot be read", failure);
        }
    }

    /** Comes after {@link RowLevelSecurity}, which refuses what cannot be a tenant. */
    void notice(
            @Observes @Initialized(TransactionScoped.class) @Priority(Interceptor.Priority.LIBRARY_AFTER)
                    Object transaction) {
        if (!Arc.container().requestContext().isActive() || !tenant.known()) {
            return;
        }
        String oin = tenant.tenant();
        if (seen.contains(oin)) {
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // As late as can be: another first transaction of the tenant waits for this one from here on.
                add(oin);
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    seen.add(oin);
                }
            }
        });
    }

    private void add(String oin) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into tenant (oin) values (?) on conflict do nothing")) {
            insert.setString(1, oin);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The tenant cannot be noted", failure);
        }
    }
}
