package nl.doorstroom.participants.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The closed files of the present tenant, by the end of their terms. */
@Singleton
public class FilesDue {

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    FilesDue(DataSource database) {
        this.database = database;
    }

    /** At most {@code limit} files whose term is over by a day, in the order in which they were closed. */
    public List<FileDue> list(LocalDate by, @Nullable UUID after, int limit) {
        return read("id > ?", by, after == null ? FIRST : after, limit);
    }

    /** A file, when its term is over by a day. */
    Optional<FileDue> find(UUID closure, LocalDate by) {
        return read("id = ?", by, closure, 1).stream().findFirst();
    }

    private List<FileDue> read(String condition, LocalDate by, UUID id, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select id, participant_id, category, closed_on, due_on, exists (
                            select from legal_hold hold
                            where hold.participant_id = due.participant_id and lifted_at is null
                              and (valid_to is null or valid_to >= greatest(due_on, ?))) as held
                        from file_due due where due_on <= ? and %s order by id limit ?""".formatted(condition))) {
            query.setObject(1, by);
            query.setObject(2, by);
            query.setObject(3, id);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                List<FileDue> due = new ArrayList<>();
                while (row.next()) {
                    due.add(new FileDue(
                            row.getObject("id", UUID.class),
                            row.getObject("participant_id", UUID.class),
                            row.getString("category"),
                            row.getObject("closed_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getBoolean("held")));
                }
                return due;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The files that are due cannot be read", failure);
        }
    }
}
