package nl.doorstroom.trajectories.crewforecast.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.FreeingCause;
import nl.doorstroom.trajectories.crewforecast.Certainty;
import nl.doorstroom.trajectories.crewforecast.ComingPlace;

/** Places of a crew that are free or come free, and for whom they would be as it looks now. */
@Schema(examples = """
        {"until": "2026-04-27",
         "places": [{"certainty": "KNOWN", "freeOn": "2026-03-30", "seat": 3, "cause": "PLACEMENT",
           "placeId": "019a2b3c-0000-7000-8000-000000000031",
           "candidates": [{"position": 1, "entryId": "019a2b3c-0000-7000-8000-000000000060",
             "trajectoryId": "019a2b3c-0000-7000-8000-000000000021",
             "participantId": "019a2b3c-0000-7000-8000-000000000002", "offered": true}]}]}""")
record ForecastResponse(
        @Schema(description = "The last day to which it looks ahead.")
        LocalDate until,

        @Schema(
                description =
                        "By the day on which they are free, those without a day last. Everybody who waits is named at"
                                + " most once.")
        List<Place> places) {

    /** @param hidden people of whom nothing is shown */
    static ForecastResponse of(LocalDate until, List<ComingPlace> coming, Set<UUID> hidden) {
        return new ForecastResponse(
                until,
                coming.stream()
                        .filter(place -> place.leaving() == null || !hidden.contains(place.leaving()))
                        .map(place -> Place.of(place, hidden))
                        .toList());
    }

    /** Everybody who is shown. */
    List<UUID> people() {
        return places.stream()
                .flatMap(place -> Stream.concat(
                        Stream.ofNullable(place.leaving()),
                        place.candidates().stream().map(Candidate::participantId)))
                .toList();
    }

    /** One place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            Certainty certainty,

            @Schema(description = "First free day; absent when it is not known.") @Nullable
            LocalDate freeOn,

            int seat,

            @Schema(description = "Why somebody left it or will, when that is registered.") @Nullable
            FreeingCause cause,

            @Schema(description = "The place of who leaves it, or left it.") @Nullable
            UUID placeId,

            @Schema(description = "The person who will probably leave it.") @Nullable
            UUID leaving,

            @Schema(description = "When that person took the offer of a job.") @Nullable
            LocalDate acceptedOn,

            @Schema(description = "Who would be offered it; nobody when nobody who waits can take it.")
            List<Candidate> candidates) {

        static Place of(ComingPlace place, Set<UUID> hidden) {
            return new Place(
                    place.certainty(),
                    place.freeOn(),
                    place.seat(),
                    place.cause(),
                    place.placeId(),
                    place.leaving(),
                    place.acceptedOn(),
                    place.candidates().stream()
                            .filter(one -> !hidden.contains(one.participantId()))
                            .map(one -> new Candidate(
                                    one.position(),
                                    one.entryId(),
                                    one.trajectoryId(),
                                    one.participantId(),
                                    one.offered()))
                            .toList());
        }
    }

    /** Somebody on the waiting list. */
    record Candidate(
            @Schema(description = "1 is the first on the list.")
            int position,

            UUID entryId,
            UUID trajectoryId,
            UUID participantId,

            @Schema(description = "Whether it is offered to the person already, or proposed to the coach.")
            boolean offered) {}
}
