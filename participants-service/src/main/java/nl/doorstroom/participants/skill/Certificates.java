package nl.doorstroom.participants.skill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Makes the certificate of a training a statement of the skill that it proves. The newest that was told of a training
 * counts, whatever order it arrives in: what is not so any more is withdrawn, and nothing is overwritten.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Certificates {

    private static final String SOURCE = "CERTIFICATE";

    private final SkillRegister register;
    private final SkillRepository skills;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final DataSource database;
    private final CurrentTenant tenant;

    Certificates(
            SkillRegister register,
            SkillRepository skills,
            ParticipantRepository participants,
            CodeLists codes,
            DataSource database,
            CurrentTenant tenant) {
        this.register = register;
        this.skills = skills;
        this.participants = participants;
        this.codes = codes;
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Takes how a training stands; what is older than what is known changes nothing.
     *
     * @param sequence order of what was told of the training
     * @param proven what its certificate proves; null: it has none, or none any more
     */
    public void take(UUID trainingId, UUID participantId, long sequence, @Nullable ProvenSkill proven) {
        Optional<Standing> known = lock(trainingId, participantId, sequence);
        if (known.isEmpty()) {
            return;
        }
        known.get().withdrawBy(this);
        UUID person = participants.personOf(participantId);
        Standing now = proven == null
                        || !isKnown(proven)
                        || participants.findByIdOptional(person).isEmpty()
                ? new Standing(null, null)
                : state(person, proven);
        store(trainingId, sequence, now);
    }

    private Standing state(UUID person, ProvenSkill proven) {
        Skill skill = register.certify(
                person,
                proven.uri(),
                SkillScheme.valueOf(proven.scheme()),
                new SkillStated(proven.level(), SOURCE, proven.certifiedOn()),
                proven.validUntil() == null ? null : "Certificaat, geldig tot en met " + proven.validUntil());
        return new Standing(
                skill.id(), skill.history().get(skill.history().size() - 1).id());
    }

    /** A scheme or a level that trajectories has added since says nothing here yet. */
    private boolean isKnown(ProvenSkill proven) {
        return Arrays.stream(SkillScheme.values())
                        .anyMatch(scheme -> scheme.name().equals(proven.scheme()) && scheme.defines(proven.uri()))
                && codes.find("skill-levels").stream()
                        .flatMap(list -> list.codes().stream())
                        .anyMatch(entry -> entry.code().equals(proven.level()));
    }

    private void withdraw(UUID skillId, UUID statementId) {
        // It may have gone over to another registration in a merge, and somebody may have withdrawn it by hand.
        skills.findByIdOptional(skillId, LockModeType.PESSIMISTIC_WRITE)
                .filter(skill -> skill.history().stream()
                        .noneMatch(statement -> statement
                                .withdrawsId()
                                .filter(statementId::equals)
                                .isPresent()))
                .ifPresent(skill -> register.withdrawCertified(skill, statementId));
    }

    /** What stands by the training, which nobody else changes until the transaction ends; empty when newer is known. */
    private Optional<Standing> lock(UUID trainingId, UUID participantId, long sequence) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into training_certificate (training_id, tenant, participant_id, sequence)"
                                + " values (?, ?, ?, 0) on conflict do nothing");
                PreparedStatement query =
                        connection.prepareStatement("select sequence, skill_id, statement_id from training_certificate"
                                + " where tenant = ? and training_id = ? for update")) {
            insert.setObject(1, trainingId);
            insert.setString(2, tenant.tenant());
            insert.setObject(3, participantId);
            insert.executeUpdate();
            query.setString(1, tenant.tenant());
            query.setObject(2, trainingId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1) >= sequence
                        ? Optional.empty()
                        : Optional.of(new Standing(row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The certificate cannot be read", failure);
        }
    }

    private void store(UUID trainingId, long sequence, Standing standing) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update training_certificate set sequence = ?, skill_id = ?, statement_id = ?"
                                + " where tenant = ? and training_id = ?")) {
            update.setLong(1, sequence);
            update.setObject(2, standing.skillId());
            update.setObject(3, standing.statementId());
            update.setString(4, tenant.tenant());
            update.setObject(5, trainingId);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The certificate cannot be stored", failure);
        }
    }

    /** The statement that a training's certificate made, if one stands. */
    private record Standing(
            @Nullable UUID skillId, @Nullable UUID statementId) {

        void withdrawBy(Certificates certificates) {
            if (skillId != null && statementId != null) {
                certificates.withdraw(skillId, statementId);
            }
        }
    }
}
