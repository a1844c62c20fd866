package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.OfferStatus;
import nl.doorstroom.trajectories.crew.PassedBy;
import nl.doorstroom.trajectories.crew.PassedOver;
import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.Waiting;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.crew.WaitingState;

/** Where a person stands on a waiting list and why, in words for that person. Nobody else can be known from it. */
@Schema(examples = """
        {"entryId": "019a2b3c-0000-7000-8000-000000000060", "state": "WAITING", "position": 2, "waiting": 5,
         "because": "ENTRY", "rule": "RETURNED_THEN_ENTRY",
         "explanation": "Wie zijn plek kwijtraakte door een baan die toch niet doorging, is het eerst aan de beurt. Daarna gaat het om het moment waarop u op de lijst kwam.",
         "passedBy": [{"on": "2026-09-01", "because": "OFFER_DECLINED",
           "explanation": "Deze plek is u eerder aangeboden. U wilde die plek toen niet."}]}""")
record OwnPositionResponse(
        UUID entryId,
        WaitingState state,

        @Schema(description = "1 is the first; absent when the person waits no longer.") @Nullable
        Integer position,

        @Schema(description = "How many people wait.") int waiting,
        WaitingListResponse.Because because,
        @Schema(description = "Name of the rule.") String rule,

        @Schema(description = "The rule in plain Dutch, to be shown to the person.")
        String explanation,

        @Schema(description = "The place that is offered to the person, when one is.") @Nullable
        OwnOffer openOffer,

        @Schema(
                description = "Each place that went to somebody who stands further down or waits for less long, since"
                        + " the person entered the list; oldest first.")
        List<Passed> passedBy) {

    private static final String EXPLANATION =
            "Wie zijn plek kwijtraakte door een baan die toch niet doorging, is het eerst aan de beurt. Daarna gaat het"
                    + " om het moment waarop u op de lijst kwam.";

    static OwnPositionResponse of(WaitingEntry entry, List<Waiting> list, List<PassedBy> passings) {
        Integer position = null;
        OwnOffer open = null;
        for (int i = 0; i < list.size(); i++) {
            Waiting waiting = list.get(i);
            if (waiting.entry().id().equals(entry.id())) {
                position = i + 1;
                open = waiting.offers().stream()
                        .filter(offer -> offer.status() == OfferStatus.OPEN)
                        .map(OwnOffer::from)
                        .findFirst()
                        .orElse(null);
            }
        }
        return new OwnPositionResponse(
                entry.id(),
                entry.state(),
                position,
                list.size(),
                WaitingListResponse.Because.of(entry),
                WaitingListResponse.RULE,
                EXPLANATION,
                open,
                passings.stream().map(Passed::from).toList());
    }

    /** What is offered to the person; nothing of who had the place before. */
    record OwnOffer(
            UUID offerId,

            @Schema(description = "First day on which the place can be taken.")
            LocalDate freeFrom,

            @Nullable LocalDate offeredOn,

            @Schema(description = "Last day on which it can be accepted.") @Nullable
            LocalDate expiresOn) {

        static OwnOffer from(PlaceOffer offer) {
            return new OwnOffer(offer.id(), offer.freeFrom(), offer.offeredOn(), offer.expiresOn());
        }
    }

    /** A place that went to somebody else. */
    record Passed(
            LocalDate on,
            PassedOver because,

            @Schema(description = "The reason in plain Dutch, to be shown to the person.")
            String explanation) {

        static Passed from(PassedBy passed) {
            return new Passed(passed.on(), passed.because(), words(passed.because()));
        }

        private static String words(PassedOver reason) {
            return switch (reason) {
                case HAS_OPEN_OFFER -> "Er was al een andere plek voor u: u had nog een aanbod.";
                case OFFER_AWAITS_APPROVAL -> "Er was al een andere plek voor u: uw coach dacht daar nog over na.";
                case HAS_PLACE -> "U had toen al een plek in een ploeg.";
                case TRAJECTORY_NOT_READY -> "U kon toen nog niet beginnen, of uw traject stond stil.";
                case CANNOT_START_YET -> "U kon toen nog niet beginnen.";
                case NOT_ELIGIBLE -> "Er was nog niet besloten dat u mee mag doen.";
                case TOO_FEW_HOURS -> "Voor deze plek zijn meer uren per week nodig dan met u zijn afgesproken.";
                case OTHER_WORK_WANTED -> "U wilt ander werk doen dan deze ploeg doet.";
                case OFFER_DECLINED -> "Deze plek is u eerder aangeboden. U wilde die plek toen niet.";
                case OFFER_EXPIRED -> "Deze plek is u eerder aangeboden. Er kwam niet op tijd een antwoord.";
                case OFFER_REJECTED -> "Uw coach vond deze plek toen niet de goede plek voor u.";
                case RETURNED -> "Volgens de regel was iemand anders het eerst aan de beurt.";
                case COACH_DECIDED -> "De coach gaf deze plek aan iemand anders.";
            };
        }
    }
}
