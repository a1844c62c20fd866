package nl.doorstroom.platform.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.inbox.PersonLocks;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Whom the user may not see, because participants says that few may. A protected person is shown to these users, under every
 * id by which the person was registered, and is not there for anybody else: on no list, and 404. Seats and other counts are
 * what they are. Work that nobody asks for (events, jobs) sees everybody, and so does who may erase people and not read them.
 */
@Singleton
public class ProtectedPeople {

    private final DataSource database;
    private final CurrentTenant caller;
    private final SecurityIdentity identity;
    private final Clock clock;

    ProtectedPeople(DataSource database, CurrentTenant caller, SecurityIdentity identity, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    /** Everybody whom the user may not see: of thousands of people a few, so that lists leave them out by their ids. */
    public Set<UUID> hidden() {
        return seesEverybody() ? Set.of() : find(caller.user(), null);
    }

    /** Whether the user may not see a person. */
    public boolean hides(UUID person) {
        return !seesEverybody() && !find(caller.user(), List.of(person)).isEmpty();
    }

    /** Whether any user may not see a person; for what is told to somebody of whom it is not known who reads it. */
    public boolean isProtected(UUID person) {
        return !find("", List.of(person)).isEmpty();
    }

    /**
     * What is registered for somebody is registered for who can see it, and for nobody who is erased, also not at the same
     * moment.
     *
     * @param pointer where the body names the person
     * @throws InvalidInput when the user may not see the person, or nothing is kept of the person any more
     */
    public void requireVisible(UUID person, String pointer) {
        if (isErased(person) || hides(person)) {
            throw InvalidInput.at(pointer, "unknown-participant", "The participant does not exist.");
        }
    }

    private boolean isErased(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select 1 from erased_person where tenant = ? and person_id = ?")) {
            PersonLocks.share(connection, List.of(person));
            query.setString(1, caller.tenant());
            query.setObject(2, person);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Who was erased cannot be read", failure);
        }
    }

    /**
     * Takes who may see a person, unless something newer is known.
     *
     * @param lastDay last day on which it is restricted; null: no end is known
     * @param viewers who may, as JSON has them
     */
    void store(UUID person, boolean restricted, @Nullable LocalDate lastDay, String viewers, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into protected_person (tenant, participant_id, protection_version, restricted, last_day, viewers)
                        values (?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (tenant, participant_id) do update set
                          protection_version = excluded.protection_version, restricted = excluded.restricted,
                          last_day = excluded.last_day, viewers = excluded.viewers
                        where protected_person.protection_version < excluded.protection_version""")) {
            upsert.setString(1, caller.tenant());
            upsert.setObject(2, person);
            upsert.setLong(3, version);
            upsert.setBoolean(4, restricted);
            upsert.setObject(5, lastDay);
            upsert.setString(6, viewers);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Who may see a person cannot be stored", failure);
        }
    }

    private boolean seesEverybody() {
        return !caller.isOfRequest()
                || (caller.organisation().equals(caller.tenant())
                        && identity.hasRole("retention:write")
                        && !identity.hasRole("participants:read"));
    }

    /** @param people of whom it is asked; null: everybody */
    private Set<UUID> find(String viewer, @Nullable Collection<UUID> people) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select * from hidden_people(?::text, ?::date, ?::timestamptz, ?::uuid[])")) {
            query.setString(1, viewer);
            query.setObject(2, DutchCalendar.today(clock));
            query.setTimestamp(3, Timestamp.from(clock.instant()));
            query.setArray(4, people == null ? null : connection.createArrayOf("uuid", people.toArray()));
            Set<UUID> found = new TreeSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("Who may see people cannot be read", failure);
        }
    }
}
