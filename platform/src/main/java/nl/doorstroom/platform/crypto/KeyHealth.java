package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.tenancy.KnownTenants;

/**
 * Tells that rows need a version of a key that is not given, because it was taken away before the rotation was over. The
 * service stays ready: what is about other people works, and an operator has to add the version anyhow. It is there from the
 * start, because an alert asks for its gauge.
 */
@Readiness
@Startup
@Singleton
class KeyHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(KeyHealth.class);

    /** It asks tenant by tenant, so not at each probe. */
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final DataSource database;
    private final KnownTenants tenants;
    private final Set<Integer> keys;
    private final Set<Integer> indexKeys;
    private final List<IndexedRows> indexed;
    private final Clock clock;
    private volatile SortedSet<String> needed = new TreeSet<>();
    private Instant next = Instant.MIN;

    KeyHealth(
            DataSource database,
            KnownTenants tenants,
            CryptoSettings settings,
            @All List<IndexedRows> indexed,
            MeterRegistry metrics,
            Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.keys = KeyVersions.ofKey(settings).all().keySet();
        this.indexKeys = KeyVersions.ofIndexKey(settings).all().keySet();
        this.indexed = indexed;
        this.clock = clock;
        metrics.gauge(
                "doorstroom.crypto.missing.keys",
                this,
                health -> health.missing().size());
    }

    @Override
    public HealthCheckResponse call() {
        look();
        SortedSet<String> seen = missing();
        return HealthCheckResponse.named("keys")
                .withData("state", seen.isEmpty() ? "complete" : "missing")
                .withData("missing", String.join(", ", seen))
                .withData("needed", String.join(", ", needed))
                .up()
                .build();
    }

    private synchronized void look() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(EVERY);
        try {
            needed = find();
        } catch (RuntimeException failure) {
            // A busy database is told by others; what was found last is the best that is known.
            LOG.warn("It cannot be seen now which keys are needed", failure);
            return;
        }
        if (!missing().isEmpty()) {
            LOG.errorf("Rows need versions of keys that are not given: %s", missing());
        }
    }

    /** Names of the versions that rows need and settings do not give: {@code key 1}, {@code index-key 2}. */
    SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(needed);
        keys.forEach(version -> missing.remove("key " + version));
        indexKeys.forEach(version -> missing.remove("index-key " + version));
        return missing;
    }

    /** Names of the versions that rows need. */
    private SortedSet<String> find() {
        SortedSet<String> found = new TreeSet<>();
        for (String tenant : tenants.list()) {
            CurrentTenant.call(tenant, () -> {
                wrappingVersions().forEach(version -> found.add("key " + version));
                indexed.forEach(rows -> rows.indexKeyVersions().forEach(version -> found.add("index-key " + version)));
                return tenant;
            });
        }
        return found;
    }

    private Set<Integer> wrappingVersions() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select distinct key_version from data_key where key_version is not null");
                ResultSet row = query.executeQuery()) {
            Set<Integer> versions = new HashSet<>();
            while (row.next()) {
                versions.add(row.getInt(1));
            }
            return versions;
        } catch (SQLException failure) {
            throw new IllegalStateException("The versions of keys cannot be read", failure);
        }
    }
}
