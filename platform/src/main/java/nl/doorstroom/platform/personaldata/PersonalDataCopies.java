package nl.doorstroom.platform.personaldata;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Copies of what this service keeps of people, of the present tenant, under every id by which a person was registered; what
 * says the same of two of them stands there once. A copy is sealed by the person's own key, so that who
 * erases the person erases the copies too. What asks for a further permission is in no copy: it is read when it is asked
 * for, by somebody who has that permission, and is nowhere else than where it is kept.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class PersonalDataCopies {

    private final DataSource database;
    private final List<PersonalData> kinds;
    private final Disclosures disclosures;
    private final Registrations registrations;
    private final Corrections corrections;
    private final PersonCipher cipher;
    private final SecurityIdentity identity;
    private final CurrentTenant tenant;
    private final ObjectMapper mapper;
    private final PersonalDataSettings settings;
    private final Clock clock;
    private final String service;

    PersonalDataCopies(
            DataSource database,
            @All List<PersonalData> kinds,
            Disclosures disclosures,
            Registrations registrations,
            Corrections corrections,
            PersonCipher cipher,
            SecurityIdentity identity,
            CurrentTenant tenant,
            ObjectMapper mapper,
            PersonalDataSettings settings,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(PersonalData::section))
                .toList();
        this.disclosures = disclosures;
        this.registrations = registrations;
        this.corrections = corrections;
        this.cipher = cipher;
        this.identity = identity;
        this.tenant = tenant;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Prepares a copy. One that is there already stays as it is.
     *
     * @return whether it is a new one; of who has been erased there is none
     */
    public boolean prepare(UUID export, UUID person) {
        Instant now = DutchCalendar.now(clock);
        List<UUID> same = registrations.of(person);
        List<PersonalDataSection> sections = kinds.stream()
                .filter(kind -> kind.permission().isEmpty())
                .map(kind -> shown(kind, same))
                .toList();
        String content = text(new Content(sections, disclosures.of(same), corrections.of(person)));
        Optional<byte[]> sealed = cipher.encryptUnlessErased(person, content);
        if (sealed.isEmpty()) {
            return false;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into personal_data_copy (id, tenant, participant_id, prepared_at, expires_at, content)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, export);
            insert.setString(2, tenant.tenant());
            insert.setObject(3, person);
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setTimestamp(5, Timestamp.from(now.plus(settings.retention())));
            insert.setBytes(6, sealed.get());
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The copy cannot be stored", failure);
        }
    }

    /** The copy for the present caller, or nothing when there is none any more or none yet. */
    public Optional<PersonalDataCopy> find(UUID export, UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select prepared_at, expires_at, content from personal_data_copy"
                                + " where tenant = ? and id = ? and participant_id = ? and expires_at > ?"
                                + " and content is not null")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, export);
            query.setObject(3, person);
            query.setTimestamp(4, Timestamp.from(clock.instant()));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? copy(export, person, row) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The copy cannot be read", failure);
        }
    }

    private Optional<PersonalDataCopy> copy(UUID export, UUID person, ResultSet row) throws SQLException {
        Instant prepared = row.getTimestamp("prepared_at").toInstant();
        Instant expires = row.getTimestamp("expires_at").toInstant();
        return cipher.decrypt(person, row.getBytes("content"))
                .map(this::content)
                .map(content -> {
                    List<UUID> same = registrations.of(person);
                    List<PersonalDataSection> sections = new ArrayList<>(content.sections());
                    kinds.forEach(kind -> kind.permission()
                            .map(needed -> identity.hasRole(needed)
                                    ? shown(kind, same)
                                    : new PersonalDataSection(kind.section(), needed, List.of()))
                            .ifPresent(sections::add));
                    return new PersonalDataCopy(
                            export, service, prepared, expires, sections, content.disclosures(), content.corrections());
                });
    }

    /** What both registrations of a person name, such as their merge, is shown once. */
    private PersonalDataSection shown(PersonalData kind, List<UUID> same) {
        List<JsonNode> rows = new ArrayList<>();
        for (UUID registration : same) {
            Set<JsonNode> given = Set.copyOf(rows);
            kind.of(registration).stream()
                    .<JsonNode>map(mapper::valueToTree)
                    .filter(row -> !given.contains(row))
                    .forEach(rows::add);
        }
        return new PersonalDataSection(kind.section(), null, rows);
    }

    private String text(Content content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (IOException impossible) {
            throw new IllegalStateException("Records of a service are JSON", impossible);
        }
    }

    private Content content(String text) {
        try {
            return mapper.readValue(text, Content.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("The copy was written by this class", impossible);
        }
    }

    /** What is sealed. */
    record Content(List<PersonalDataSection> sections, List<Disclosure> disclosures, List<Correction> corrections) {}
}
