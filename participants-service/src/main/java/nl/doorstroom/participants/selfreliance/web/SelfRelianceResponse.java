package nl.doorstroom.participants.selfreliance.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.selfreliance.SelfReliance;
import nl.doorstroom.participants.selfreliance.SelfReliance.Measured;

/** How self-reliance went over time, by domain. */
record SelfRelianceResponse(
        @Schema(description = "Domains that were measured, and that the caller may know of.")
        List<Domain> domains) {

    static SelfRelianceResponse from(Collection<Measured> measurements) {
        return new SelfRelianceResponse(SelfReliance.series(measurements).entrySet().stream()
                .map(domain -> {
                    List<Point> series =
                            domain.getValue().stream().map(Point::from).toList();
                    return new Domain(domain.getKey(), series.get(series.size() - 1), series);
                })
                .toList());
    }

    /** One domain. */
    @Schema(name = "SelfRelianceDomain")
    record Domain(
            String domain,
            @Schema(description = "What was measured last.") Point latest,
            @Schema(description = "Oldest first.") List<Point> series) {}

    /** A score on a day. */
    @Schema(name = "SelfReliancePoint")
    record Point(LocalDate measuredOn, int score, UUID measurementId) {

        static Point from(SelfReliance.Point point) {
            return new Point(point.measuredOn(), point.score(), point.measurementId());
        }
    }
}
