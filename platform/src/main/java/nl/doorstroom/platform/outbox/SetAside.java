package nl.doorstroom.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import org.jboss.logging.Logger;

/** Puts back into the outbox what the broker refused for good, after what was wrong has been mended. */
@Singleton
public class SetAside {

    private static final Logger LOG = Logger.getLogger(SetAside.class);

    /** So many at once, that one call stays short. */
    private static final int MOST = 1_000;

    private final AgroalDataSource database;
    private final OutboxRelay relay;

    SetAside(@DataSource("relay") AgroalDataSource database, OutboxRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    /**
     * Puts the oldest back. One that is refused again is set aside again.
     *
     * @param user who asks for it; stands in the log
     * @return how many were put back, 1000 at most
     */
    public int redrive(String user) {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement("""
                        with back as (
                          delete from outbox_set_aside
                          where seq in (select seq from outbox_set_aside order by seq limit ?)
                          returning *)
                        insert into outbox (id, topic, key, headers, payload)
                        select id, topic, key, headers, payload from back order by seq""")) {
            move.setInt(1, MOST);
            int putBack = move.executeUpdate();
            LOG.infof("Set aside: %d put back, asked by user %s", putBack, user);
            relay.wake();
            return putBack;
        } catch (SQLException failure) {
            throw new IllegalStateException("What was set aside cannot be put back", failure);
        }
    }
}
