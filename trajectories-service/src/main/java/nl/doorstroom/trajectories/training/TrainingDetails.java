package nl.doorstroom.trajectories.training;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person is enrolled for.
 *
 * @param course what it is called
 * @param provider who gives it
 * @param skillUri the skill that it teaches, of CompetentNL or ESCO
 * @param skillLabel what the scheme calls that skill; stays in this service
 * @param certificateName what the certificate at the end is called
 */
public record TrainingDetails(
        String course,
        String provider,
        TrainingKind kind,
        LocalDate startDate,
        @Nullable LocalDate plannedEnd,
        @Nullable String skillUri,
        @Nullable String skillLabel,
        @Nullable String certificateName) {}
