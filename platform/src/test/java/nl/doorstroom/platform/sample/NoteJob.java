package nl.doorstroom.platform.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Handles the notes whose text begins with its name. They stay due, so that a note is handled twice when nobody remembers
 * that it was.
 */
public final class NoteJob implements Job {

    private final String name;
    private final DataSource database;
    private final CurrentTenant tenant;
    private final Consumer<UUID> afterwards;

    /** @param afterwards what happens with a note that was handled, before the transaction ends */
    public NoteJob(String name, DataSource database, CurrentTenant tenant, Consumer<UUID> afterwards) {
        this.name = name;
        this.database = database;
        this.tenant = tenant;
        this.afterwards = afterwards;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from note where starts_with(text, ?)" + " and id > ? order by id limit ?")) {
            query.setString(1, name);
            query.setObject(2, after);
            query.setInt(3, limit);
            try (ResultSet row = query.executeQuery()) {
                List<UUID> notes = new ArrayList<>();
                while (row.next()) {
                    notes.add(row.getObject(1, UUID.class));
                }
                return notes;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void handle(UUID note, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into note_handling (tenant, job, note, day) values (?, ?, ?, ?)")) {
            insert.setString(1, tenant.tenant());
            insert.setString(2, name);
            insert.setObject(3, note);
            insert.setObject(4, day);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        afterwards.accept(note);
    }

    static class OfTheService {

        @Produces
        @Singleton
        Job job(DataSource database, CurrentTenant tenant) {
            return new NoteJob("note-handling", database, tenant, note -> {});
        }
    }
}
