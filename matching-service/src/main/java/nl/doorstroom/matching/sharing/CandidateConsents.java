package nl.doorstroom.matching.sharing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What the present tenant's people consented to, written by the projectors and read by what shows people to others. */
@Singleton
public class CandidateConsents {

    /** Older news of consents is no news: a withdrawal holds everywhere within a minute, or nothing is shown. */
    static final Duration FRESH = Duration.ofSeconds(60);

    private final DataSource database;
    private final MergedPeople merged;
    private final ProtectedPeople people;
    private final CurrentTenant tenant;
    private final Completeness completeness;
    private final Clock clock;
    private final List<String> topics;

    CandidateConsents(
            DataSource database,
            MergedPeople merged,
            ProtectedPeople people,
            CurrentTenant tenant,
            Completeness completeness,
            Clock clock,
            @ConfigProperty(name = "mp.messaging.incoming.profiles.topic") String topic) {
        this.database = database;
        this.merged = merged;
        this.people = people;
        this.tenant = tenant;
        this.completeness = completeness;
        this.clock = clock;
        this.topics = List.of(topic);
    }

    /**
     * Who lets partners see a profile, and by which name.
     *
     * @param participantId the person, under whichever registration the consent was given
     * @param contactable whether the person lets them have contact details too
     */
    public record Shared(UUID participantId, UUID shareId, boolean contactable) {}

    /**
     * At most {@code limit} people of some postcode areas who let partners see their profile on a day, and whom the user may see.
     * Their order is that of random names, and tells nothing. Of a person who was registered twice consents of every
     * registration count, and the profile that counts for a candidate: the survivor's, or without one a duplicate's.
     *
     * @throws RequestRefused 503 when what is known of consents is older than a minute, or something of it is missing
     */
    public List<Shared> listShared(Collection<Integer> areas, LocalDate on, int limit) {
        // First: what is read after it is at least as new.
        requireFresh(completeness.known(topics).through().orElse(Instant.MIN), clock.instant());
        Map<UUID, UUID> persons = merged.byRegistration(null);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        with merged (registration, person) as (
                          select * from unnest(?::uuid[], ?::uuid[])),
                        consent (person, purpose, share_id) as (
                          select coalesce(m.person, c.participant_id), c.purpose, c.share_id
                          from candidate_consent c left join merged m on m.registration = c.participant_id
                          where c.tenant = ? and not c.withdrawn and c.valid_from <= ?
                            and (c.valid_until is null or c.valid_until >= ?)),
                        living (person) as (
                          select coalesce(m.person, p.participant_id)
                          from candidate_profile p left join merged m on m.registration = p.participant_id
                          where p.tenant = ? and p.pc4 = any (?) and not exists (
                            select from merged n
                            join candidate_profile q on q.tenant = p.tenant and q.participant_id = n.registration
                            where n.person = m.person and (n.registration <> n.person, n.registration)
                              < (m.registration <> m.person, m.registration)))
                        select living.person,
                          (array_agg(share_id order by share_id) filter (where purpose = 'SHARE_PROFILE'))[1]
                            as known_by,
                          bool_or(purpose = 'SHARE_CONTACT_DETAILS')
                        from living join consent on consent.person = living.person
                        where living.person <> all (?)
                        group by living.person having bool_or(purpose = 'SHARE_PROFILE')
                        order by known_by limit ?""")) {
            query.setArray(1, connection.createArrayOf("uuid", persons.keySet().toArray()));
            query.setArray(2, connection.createArrayOf("uuid", persons.values().toArray()));
            query.setString(3, tenant.tenant());
            query.setObject(4, on);
            query.setObject(5, on);
            query.setString(6, tenant.tenant());
            query.setArray(
                    7,
                    connection.createArrayOf(
                            "text", areas.stream().map(String::valueOf).toArray()));
            query.setArray(8, connection.createArrayOf("uuid", people.hidden().toArray()));
            query.setInt(9, limit);
            List<Shared> shared = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    shared.add(
                            new Shared(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3)));
                }
            }
            return shared;
        } catch (SQLException failure) {
            throw new IllegalStateException("The consents cannot be read", failure);
        }
    }

    /** @param through up to when everything that was told of consents is known here */
    static void requireFresh(Instant through, Instant now) {
        if (through.isBefore(now.minus(FRESH))) {
            throw new RequestRefused(
                    ProblemType.UNAVAILABLE,
                    "What people consent to is not known up to the last [" + FRESH.toSeconds()
                            + "] seconds, so that nobody is shown; somebody may have withdrawn a consent since.");
        }
    }

    /** Takes a consent, unless a newer version of it is known. */
    public void storeGiven(
            UUID consentId,
            UUID participantId,
            String purpose,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            UUID shareId,
            long version) {
        store(consentId, participantId, purpose, validFrom, validUntil, shareId, version);
    }

    /** Takes that a consent was withdrawn. */
    public void storeWithdrawn(UUID consentId, UUID participantId, String purpose, long version) {
        store(consentId, participantId, purpose, null, null, null, version);
    }

    /** @param shareId null: withdrawn; then nobody needs the rest any more */
    private void store(
            UUID consentId,
            UUID participantId,
            String purpose,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable UUID shareId,
            long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into candidate_consent (tenant, consent_id, participant_id, consent_version, purpose,
                          valid_from, valid_until, share_id, withdrawn)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant, consent_id) do update set
                          participant_id = excluded.participant_id, consent_version = excluded.consent_version,
                          purpose = excluded.purpose, valid_from = excluded.valid_from,
                          valid_until = excluded.valid_until, share_id = excluded.share_id,
                          withdrawn = excluded.withdrawn
                        where candidate_consent.consent_version < excluded.consent_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, consentId);
            upsert.setObject(3, participantId);
            upsert.setLong(4, version);
            upsert.setString(5, purpose);
            upsert.setObject(6, validFrom);
            upsert.setObject(7, validUntil);
            upsert.setObject(8, shareId);
            upsert.setBoolean(9, shareId == null);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The consent cannot be stored", failure);
        }
    }
}
