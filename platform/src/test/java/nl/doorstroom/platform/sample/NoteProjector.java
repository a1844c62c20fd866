package nl.doorstroom.platform.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Keeps the newest text of each note, and how often it was told. */
@Singleton
class NoteProjector implements Projector<NoteProjector.NoteWritten> {

    /** What a test switches on to see what an unreadable note does. */
    static volatile boolean broken;

    /** With what a test makes it fail, in turn, for notes that start with "failing". */
    static final Queue<Supplier<RuntimeException>> FAILURES = new ConcurrentLinkedQueue<>();

    private final DataSource database;

    NoteProjector(DataSource database) {
        this.database = database;
    }

    @Override
    public String type() {
        return "nl.doorstroom.sample.note-written.v1";
    }

    @Override
    public Class<NoteWritten> payload() {
        return NoteWritten.class;
    }

    @Override
    public void project(IncomingEvent event, NoteWritten note) {
        if (broken && note.text().startsWith("poison")) {
            throw new IllegalArgumentException("secret detail");
        }
        if (note.text().startsWith("failing")) {
            Supplier<RuntimeException> failure = FAILURES.poll();
            if (failure != null) {
                throw failure.get();
            }
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into projected_note as known (id, tenant, sequence, text, times, transaction)
                        values (?, ?, ?, ?, 1, pg_current_xact_id()::text)
                        on conflict (id) do update set
                          times = known.times + 1,
                          text = case when known.sequence < excluded.sequence then excluded.text else known.text end,
                          sequence = greatest(known.sequence, excluded.sequence)""")) {
            upsert.setObject(1, event.subject());
            upsert.setString(2, event.tenant());
            upsert.setLong(3, event.sequence());
            upsert.setString(4, note.text());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    record NoteWritten(String text) {}
}
