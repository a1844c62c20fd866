package nl.doorstroom.reporting.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.audit.AuditedRows;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.reporting.ledger.ToldTopics;
import nl.doorstroom.reporting.report.Question;

/** Publishes reports, and keeps what is known to be others in them. */
@Singleton
public class PublicationRegister {

    private static final String KIND = "publication";

    private final Publications publications;
    private final Corrections corrections;
    private final Completeness completeness;
    private final ToldTopics told;
    private final AuditedRows audit;
    private final Event<ReportPublished> published;
    private final Event<ReportCorrected> corrected;
    private final Clock clock;

    PublicationRegister(
            Publications publications,
            Corrections corrections,
            Completeness completeness,
            ToldTopics told,
            AuditedRows audit,
            Event<ReportPublished> published,
            Event<ReportCorrected> corrected,
            Clock clock) {
        this.publications = publications;
        this.corrections = corrections;
        this.completeness = completeness;
        this.told = told;
        this.audit = audit;
        this.published = published;
        this.corrected = corrected;
        this.clock = clock;
    }

    /**
     * The last moment of which everything that was recorded is counted.
     *
     * @throws ReportIsNotComplete when nobody can tell
     */
    public Instant lastCompleteMoment() {
        return completeMoment().orElseThrow(() -> new ReportIsNotComplete(Optional.empty()));
    }

    private Optional<Instant> completeMoment() {
        return completeness.known(told.names()).through().map(through -> through.minus(1, ChronoUnit.MICROS));
    }

    /** Whether everything that was recorded by a moment is counted. */
    public boolean isComplete(Instant knownAt) {
        return completeMoment().map(complete -> !knownAt.isAfter(complete)).orElse(false);
    }

    /**
     * Refuses a moment of which not everything is counted; to be asked before what is to be published is counted.
     *
     * @throws ReportIsNotComplete when something that was recorded by then may still be told
     */
    public void requireComplete(Instant knownAt) {
        Optional<Instant> through = completeness.known(told.names()).through();
        if (through.isEmpty() || !knownAt.isBefore(through.get())) {
            throw new ReportIsNotComplete(through);
        }
    }

    /**
     * Publishes a report.
     *
     * @param asked of every table the same but the grouping and the definitions
     * @param content the bytes, counted from what was known then
     * @throws ReportIsNotComplete when something that was recorded by then may still be told
     */
    public Publication publish(List<PublishedTable> tables, Question asked, byte[] content) {
        requireComplete(asked.knownAt());
        Instant now = DutchCalendar.now(clock);
        Publication publication = new Publication(
                Ids.next(),
                Ids.next(),
                now,
                asked.periodStart(),
                asked.periodEnd(),
                asked.asOf(),
                asked.knownAt(),
                asked.programmeId(),
                asked.organisation(),
                tables,
                sha256(content),
                content.length,
                null);
        publications.add(publication, content);
        audit.changed(
                AuditAction.CREATE,
                KIND,
                publication.id(),
                Map.of(),
                Map.of(
                        "sha256",
                        publication.sha256(),
                        "knownAt",
                        publication.knownAt().toString()));
        published.fire(new ReportPublished(
                new EventStamp(publication.eventId(), publication.id(), publication.version(), now, null),
                publication));
        return publication;
    }

    /**
     * Looks which cells of a publication are others now, and tells of it when they are not those that were told last. Twice at
     * once, the second fails by the number of the version.
     */
    public void lookAgain(UUID id) {
        Publication publication = publications.get(id, null);
        Instant knownAt = completeMoment().orElse(publication.knownAt());
        if (!knownAt.isAfter(publication.knownAt())) {
            return;
        }
        List<CorrectedCell> cells = corrections.withoutCauses(publication, knownAt);
        String sha256 = sha256(cells.toString().getBytes(StandardCharsets.UTF_8));
        Publication.Correction last = publication.correction();
        if (last == null ? cells.isEmpty() : last.sha256().equals(sha256)) {
            return;
        }
        Publication.Correction correction = new Publication.Correction(
                Ids.next(), publication.version() + 1, DutchCalendar.now(clock), knownAt, cells.size(), sha256);
        publications.correct(id, correction);
        audit.changed(
                AuditAction.UPDATE,
                KIND,
                id,
                Map.of("cellsChanged", last == null ? "0" : Integer.toString(last.cellsChanged())),
                Map.of("cellsChanged", Integer.toString(cells.size()), "correctedAsKnownAt", knownAt.toString()));
        corrected.fire(new ReportCorrected(
                new EventStamp(
                        correction.eventId(),
                        id,
                        correction.version(),
                        correction.recordedAt(),
                        publication.lastEventId()),
                publication,
                correction));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
