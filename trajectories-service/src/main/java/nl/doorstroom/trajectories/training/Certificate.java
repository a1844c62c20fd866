package nl.doorstroom.trajectories.training;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a training ended with.
 *
 * @param number by which who gave it out knows it; leaves this service never
 * @param validUntil last day on which it is valid; null: it does not expire
 * @param skillUri the skill that it proves; null: that which the training teaches, if it names one
 */
public record Certificate(
        String name,
        @Nullable String number,
        @Nullable LocalDate validUntil,
        @Nullable String skillUri,
        SkillLevel level) {}
