package nl.doorstroom.participants.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;

import nl.doorstroom.participants.link.LinkDecision;
import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Moves the rows of one registration to another and back, and encrypts them anew with the key of the one who has them. Rows
 * of all tables alike, so it is plain SQL; Hibernate must have nothing loaded of them that it writes later.
 */
@Singleton
class LinkMover {

    private final DataSource database;
    private final PersonCipher cipher;
    private final CurrentTenant tenant;
    private final ParticipantMergeRepository merges;
    private final List<PersonTable> tables;
    private final ObjectMapper mapper;

    LinkMover(
            DataSource database,
            PersonCipher cipher,
            CurrentTenant tenant,
            ParticipantMergeRepository merges,
            @All List<PersonLinks> links,
            ObjectMapper mapper) {
        this.database = database;
        this.cipher = cipher;
        this.tenant = tenant;
        this.merges = merges;
        this.tables = links.stream().flatMap(link -> link.tables().stream()).toList();
        this.mapper = mapper;
    }

    /**
     * Moves what is the duplicate's to the survivor, but for what was decided otherwise. Of what a person has once, and both
     * have, the survivor's counts and the duplicate's stays behind.
     */
    void move(ParticipantMerge merge, List<LinkDecision> decisions) {
        Map<String, Set<UUID>> moved = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            for (PersonTable table : tables) {
                if (table.personColumn() == null) {
                    continue;
                }
                Map<UUID, Map<String, String>> changes =
                        ownRows(connection, table, merge.duplicateId(), merge.survivorId());
                for (LinkDecision decision : decisions) {
                    if (decision.table().equals(table.name())) {
                        if (decision.stays()) {
                            changes.remove(decision.rowId());
                        } else {
                            changes.computeIfAbsent(decision.rowId(), row -> new LinkedHashMap<>())
                                    .putAll(decision.changes());
                        }
                    }
                }
                Set<UUID> gone = moved.computeIfAbsent(table.name(), name -> new LinkedHashSet<>());
                for (Map.Entry<UUID, Map<String, String>> row : changes.entrySet()) {
                    if (move(connection, merge, table, row.getKey(), mapper.valueToTree(row.getValue()))) {
                        gone.add(row.getKey());
                    }
                }
            }
            sealParts(connection, merge, moved, true);
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        merges.getEntityManager().clear();
    }

    /** Makes of each row what it was, as far as it is still what the merge made of it. */
    void takeBack(ParticipantMerge merge) {
        Map<String, Set<UUID>> moved = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select table_name, row_id, values_before,"
                        + " values_after from participant_merge_row where merge_id = ? order by id desc")) {
            query.setObject(1, merge.id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    PersonTable table = table(row.getString(1));
                    UUID id = row.getObject(2, UUID.class);
                    takeBack(connection, merge, table, id, read(row.getString(3)), read(row.getString(4)));
                    moved.computeIfAbsent(table.name(), name -> new LinkedHashSet<>())
                            .add(id);
                }
            }
            sealParts(connection, merge, moved, false);
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        merges.getEntityManager().clear();
    }

    /** The rows of one registration, each with what it becomes when it is the other's. */
    private static Map<UUID, Map<String, String>> ownRows(
            Connection connection, PersonTable table, UUID duplicate, UUID survivor) throws SQLException {
        Map<UUID, Map<String, String>> rows = new LinkedHashMap<>();
        for (UUID id :
                ids(connection, table.name(), Objects.requireNonNull(table.personColumn()), List.of(duplicate))) {
            rows.put(id, new LinkedHashMap<>(Map.of(table.personColumn(), survivor.toString())));
        }
        return rows;
    }

    /** Versions and other parts, of what they belong to at this moment: some may have come since the merge. */
    private void sealParts(Connection connection, ParticipantMerge merge, Map<String, Set<UUID>> moved, boolean merging)
            throws SQLException {
        for (PersonTable table : tables) {
            Set<UUID> parents = table.parent() == null ? Set.of() : moved.getOrDefault(table.parent(), Set.of());
            if (table.parentColumn() != null && !parents.isEmpty()) {
                List<UUID> parts = ids(connection, table.name(), table.parentColumn(), parents);
                for (UUID part : parts) {
                    ObjectNode sealed = mapper.createObjectNode();
                    seal(table, row(connection, table.name(), part), merge, merging, sealed);
                    write(connection, merge, table.name(), part, sealed);
                }
                moved.put(table.name(), new LinkedHashSet<>(parts));
            }
        }
    }

    /** @return false when the row stays, because the survivor has what a person has once */
    private boolean move(Connection connection, ParticipantMerge merge, PersonTable table, UUID id, ObjectNode values)
            throws SQLException {
        JsonNode now = row(connection, table.name(), id);
        ObjectNode changes = values.deepCopy();
        if (values.has(table.personColumn())) {
            seal(table, now, merge, true, changes);
        }
        if (!write(connection, merge, table.name(), id, changes)) {
            return false;
        }
        ObjectNode before = mapper.createObjectNode();
        values.fieldNames().forEachRemaining(column -> before.set(column, now.path(column)));
        remember(connection, merge, table.name(), id, before, values);
        return true;
    }

    private void takeBack(
            Connection connection,
            ParticipantMerge merge,
            PersonTable table,
            UUID id,
            ObjectNode before,
            JsonNode after)
            throws SQLException {
        JsonNode now = row(connection, table.name(), id);
        ObjectNode changes = before.deepCopy();
        changes.properties().removeIf(value -> !now.path(value.getKey()).equals(after.path(value.getKey())));
        if (changes.has(table.personColumn())) {
            seal(table, now, merge, false, changes);
        }
        if (!write(connection, merge, table.name(), id, changes)) {
            throw new IllegalStateException("A row of [" + table.name() + "] cannot go back");
        }
    }

    private void seal(PersonTable table, JsonNode row, ParticipantMerge merge, boolean merging, ObjectNode changes) {
        UUID from = merging ? merge.duplicateId() : merge.survivorId();
        UUID to = merging ? merge.survivorId() : merge.duplicateId();
        for (String column : table.sealed()) {
            String bytes = row.path(column).asText("");
            if (bytes.startsWith("\\x")) {
                cipher.decrypt(from, HexFormat.of().parseHex(bytes, 2, bytes.length()))
                        .ifPresent(text ->
                                changes.put(column, "\\x" + HexFormat.of().formatHex(cipher.encrypt(to, text))));
            }
        }
    }

    private void remember(
            Connection connection, ParticipantMerge merge, String table, UUID id, JsonNode before, JsonNode after)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into participant_merge_row"
                + " (id, tenant, merge_id, table_name, row_id, values_before, values_after)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, tenant.tenant());
            insert.setObject(3, merge.id());
            insert.setString(4, table);
            insert.setObject(5, id);
            insert.setString(6, before.toString());
            insert.setString(7, after.toString());
            insert.executeUpdate();
        }
    }

    private static boolean write(
            Connection connection, ParticipantMerge merge, String table, UUID id, ObjectNode changes)
            throws SQLException {
        if (changes.isEmpty()) {
            return true;
        }
        try (PreparedStatement change = connection.prepareStatement("select change_person(?, ?, ?, ?::jsonb)")) {
            change.setObject(1, merge.id());
            change.setString(2, table);
            change.setObject(3, id);
            change.setString(4, changes.toString());
            try (ResultSet changed = change.executeQuery()) {
                changed.next();
                return changed.getBoolean(1);
            }
        }
    }

    private static List<UUID> ids(Connection connection, String table, String column, Collection<UUID> values)
            throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id from " + table + " where " + column + " = any (?) order by id")) {
            query.setArray(1, connection.createArrayOf("uuid", values.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private JsonNode row(Connection connection, String table, UUID id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select to_jsonb(t)::text from " + table + " t where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return read(row.getString(1));
            }
        }
    }

    private PersonTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody moves rows of [" + name + "] any more"));
    }

    private ObjectNode read(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database writes JSON", impossible);
        }
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The rows of a merge cannot be moved", failure);
    }
}
