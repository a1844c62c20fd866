package nl.doorstroom.matching.personaldata;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;

/** What of this service's aggregates stands in a timeline. */
@Singleton
class MatchingTimeline implements Timeline {

    private static final String MATCHES = "matches:read";

    @Override
    public List<TimelineKind> kinds() {
        return List.of(
                TimelineKind.of("match-run", "MATCH", MATCHES, (person, id) -> "/match-runs/" + id),
                TimelineKind.of(
                        "re-match", "MATCH", MATCHES, (person, id) -> "/participants/" + person + "/re-matches"),
                TimelineKind.of("match", "MATCH", MATCHES, (person, id) -> "/matches/" + id),
                TimelineKind.of("allocation", "MATCH", MATCHES, (person, id) -> "/allocations/" + id),
                TimelineKind.of("proposal", "MATCH", MATCHES, (person, id) -> "/proposals/" + id),
                TimelineKind.of("placement", "PLAATSING", "placements:read", (person, id) -> "/placements/" + id));
    }
}
