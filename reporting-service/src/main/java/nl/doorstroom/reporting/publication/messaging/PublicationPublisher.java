package nl.doorstroom.reporting.publication.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.reporting.publication.Publication;
import nl.doorstroom.reporting.publication.PublishedTable;
import nl.doorstroom.reporting.publication.ReportCorrected;
import nl.doorstroom.reporting.publication.ReportPublished;

/** Tells that there is something to read, and not the numbers. */
@Singleton
class PublicationPublisher {

    private static final String TOPIC = "reporting.events.v1";

    private final Outbox outbox;

    PublicationPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(@Observes ReportPublished event) {
        Publication publication = event.publication();
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "report-published",
                publication.id(),
                event.stamp(),
                new ReportPublishedV1(
                        publication.id(),
                        figures(publication),
                        publication.periodStart(),
                        publication.periodEnd(),
                        publication.asOf(),
                        publication.knownAt(),
                        publication.organisation(),
                        publication.sha256())));
    }

    void corrected(@Observes ReportCorrected event) {
        Publication publication = event.publication();
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "report-corrected",
                publication.id(),
                event.stamp(),
                new ReportCorrectedV1(
                        publication.id(),
                        figures(publication),
                        event.correction().knownAt(),
                        publication.organisation(),
                        event.correction().cellsChanged())));
    }

    private static List<String> figures(Publication publication) {
        return publication.tables().stream()
                .map(PublishedTable::figure)
                .distinct()
                .toList();
    }

    record ReportPublishedV1(
            UUID publicationId,
            List<String> figures,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate asOf,
            Instant knownAt,
            @Nullable String organisation,
            String sha256) {}

    record ReportCorrectedV1(
            UUID publicationId,
            List<String> figures,
            Instant knownAt,
            @Nullable String organisation,
            int cellsChanged) {}
}
