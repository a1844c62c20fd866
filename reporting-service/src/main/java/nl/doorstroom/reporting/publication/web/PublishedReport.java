package nl.doorstroom.reporting.publication.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.report.web.FigureResponse;

/**
 * What is published: the answers of some figures at one moment.
 *
 * @param salt made by chance: without it, whoever knows the SHA-256 and not the numbers would try them all
 * @param tables each as the figure answers it
 */
record PublishedReport(
        @Schema(
                description =
                        "Made by chance, so that the SHA-256 gives no number away. Absent in what was published before there was one.")
        @Nullable
        String salt,

        List<FigureResponse<?>> tables) {

    static PublishedReport of(List<FigureResponse<?>> tables) {
        return new PublishedReport(UUID.randomUUID().toString(), tables);
    }
}
