package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Page;
import nl.doorstroom.trajectories.crew.FreeSeat;
import nl.doorstroom.trajectories.crew.FreeingCause;
import nl.doorstroom.trajectories.crew.RefillTimes;
import nl.doorstroom.trajectories.crew.SeatState;

/** How places that somebody left were filled again. */
@Schema(examples = """
        {"freed": 6, "refilled": 5, "open": 1, "medianDays": 4,
         "items": [{"freeSeatId": "019a2b3c-0000-7000-8000-000000000050", "seat": 1,
           "freedPlaceId": "019a2b3c-0000-7000-8000-000000000031", "freedOn": "2026-03-02", "cause": "PLACEMENT",
           "state": "TAKEN", "offersMade": 2, "takenOn": "2026-03-06", "days": 4}]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefillsResponse(
        @Schema(description = "Places that somebody left in the period.")
        int freed,

        @Schema(description = "Those that somebody has taken again.")
        int refilled,

        @Schema(
                description =
                        "Those that wait for somebody; others are not there any more, because the crew became smaller.")
        int open,

        @Schema(
                description =
                        "Median of the days from the first free day to the first day of who came next, over the whole"
                                + " period and not this page alone; absent when nothing was refilled.")
        @Nullable
        Double medianDays,

        List<Refill> items,

        @Schema(description = "Sent back as cursor it gives the next page; absent on the last page.") @Nullable
        String nextCursor) {

    static RefillsResponse of(RefillTimes times, Page<FreeSeat> page) {
        return new RefillsResponse(
                times.freed(),
                times.refilled(),
                times.open(),
                times.medianDays(),
                page.items().stream().map(Refill::from).toList(),
                page.nextCursor());
    }

    /** One place that somebody left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refill(
            UUID freeSeatId,
            int seat,

            @Schema(description = "The place that was left; absent when it was that of somebody who is forgotten.")
            @Nullable
            UUID freedPlaceId,

            @Schema(description = "First day on which somebody else could take it.")
            LocalDate freedOn,

            @Schema(description = "Why it was left.") @Nullable
            FreeingCause cause,

            SeatState state,

            @Schema(description = "To how many people it was offered.")
            int offersMade,

            @Schema(description = "First day of who came next.") @Nullable
            LocalDate takenOn,

            @Nullable Long days) {

        static Refill from(FreeSeat seat) {
            return new Refill(
                    seat.id(),
                    seat.seat(),
                    seat.freedPlaceId(),
                    seat.freeFrom(),
                    seat.cause(),
                    seat.state(),
                    seat.offersMade(),
                    seat.takenOn(),
                    seat.daysToRefill());
        }
    }
}
