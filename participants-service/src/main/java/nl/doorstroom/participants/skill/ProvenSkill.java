package nl.doorstroom.participants.skill;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a certificate proves, as trajectories tells it.
 *
 * @param scheme where the skill is defined, as trajectories names it
 * @param level code of list {@code skill-levels}
 * @param certifiedOn day of the certificate
 * @param validUntil its last day; null: it does not expire
 */
public record ProvenSkill(
        String uri,
        String scheme,
        String level,
        LocalDate certifiedOn,
        @Nullable LocalDate validUntil) {}
