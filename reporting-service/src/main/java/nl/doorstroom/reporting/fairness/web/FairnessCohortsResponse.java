package nl.doorstroom.reporting.fairness.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.reporting.fairness.Cohort;
import nl.doorstroom.reporting.report.Question;

/** Who came how far, and what participants is asked about them. */
@Schema(name = "FairnessCohorts", examples = """
        {"definitionSet": "def-2026-1", "periodStart": "2025-01-01", "periodEnd": "2025-12-31", "asOf": "2026-03-31",
         "knownAt": "2026-04-01T09:00:00Z", "completeThrough": "2026-04-01T09:05:00Z", "complete": true, "eventsMissing": 0,
         "cohorts": [{"reached": "INTAKE", "people": 0, "anonymous": 0, "tooFew": true},
          {"reached": "TRAJECTORY_STARTED", "people": 4, "anonymous": 0, "tooFew": true},
          {"reached": "VACANCY_OFFERED", "people": 3, "anonymous": 1, "tooFew": true},
          {"reached": "PLACED", "people": 10, "anonymous": 1, "tooFew": false}],
         "requests": [{"cohorts": [{"name": "PLACED", "participantIds": [
          "019a2b3c-0000-7000-8000-000000000001", "019a2b3c-0000-7000-8000-000000000002",
          "019a2b3c-0000-7000-8000-000000000003", "019a2b3c-0000-7000-8000-000000000004",
          "019a2b3c-0000-7000-8000-000000000005", "019a2b3c-0000-7000-8000-000000000006",
          "019a2b3c-0000-7000-8000-000000000007", "019a2b3c-0000-7000-8000-000000000008",
          "019a2b3c-0000-7000-8000-000000000009", "019a2b3c-0000-7000-8000-000000000010"]}]}]}""")
record FairnessCohortsResponse(
        @Schema(examples = "def-2026-1") String definitionSet,

        LocalDate periodStart,

        LocalDate periodEnd,

        LocalDate asOf,

        @Schema(
                description =
                        "In UTC. Asked again with this moment the cohorts are the same, but for who was erased since.")
        Instant knownAt,

        @Nullable UUID programmeId,

        @Nullable String organisation,

        @Schema(
                description =
                        "Everything that was recorded before this moment has been read; absent as long as nobody can tell.")
        @Nullable
        Instant completeThrough,

        @Schema(description = "Whether knownAt lies before completeThrough.")
        boolean complete,

        @Schema(description = "How many events could not be handled and wait for somebody to mend the cause.")
        long eventsMissing,

        @Schema(description = "One for each step of the funnel, the first step first. Nobody is in two.")
        List<Size> cohorts,

        @Schema(
                description =
                        "What is sent to POST /participants/v1/fairness-counts, each by itself and as it is. Empty"
                                + " when no cohort has enough people.")
        List<CountRequest> requests) {

    /** By the contract of participants. */
    static final int FEWEST = 10;

    /** By the contract of participants. */
    static final int MOST = 5_000;

    /** As many identifiers stay below the megabyte that a service takes; four full cohorts, while twenty are allowed. */
    static final int MOST_IN_A_REQUEST = 4 * MOST;

    static FairnessCohortsResponse of(Question question, Completeness.Known known, List<Cohort> cohorts) {
        Instant through = known.through().orElse(null);
        return new FairnessCohortsResponse(
                question.definitions().id(),
                question.periodStart(),
                question.periodEnd(),
                question.asOf(),
                question.knownAt(),
                question.programmeId(),
                question.organisation(),
                through,
                through != null && question.knownAt().isBefore(through),
                known.missing(),
                cohorts.stream().map(Size::of).toList(),
                requests(cohorts));
    }

    private static List<CountRequest> requests(List<Cohort> cohorts) {
        List<CountRequest> requests = new ArrayList<>();
        List<CountedCohort> open = new ArrayList<>();
        int people = 0;
        for (Cohort cohort : cohorts) {
            for (CountedCohort part : parts(cohort)) {
                if (people + part.participantIds().size() > MOST_IN_A_REQUEST) {
                    requests.add(new CountRequest(List.copyOf(open)));
                    open.clear();
                    people = 0;
                }
                open.add(part);
                people += part.participantIds().size();
            }
        }
        if (!open.isEmpty()) {
            requests.add(new CountRequest(List.copyOf(open)));
        }
        return requests;
    }

    /** Of nearly the same size, so that none of them is too small to be counted. */
    private static List<CountedCohort> parts(Cohort cohort) {
        List<UUID> people = List.copyOf(cohort.people());
        List<CountedCohort> parts = new ArrayList<>();
        if (people.size() >= FEWEST) {
            int number = (people.size() + MOST - 1) / MOST;
            for (int i = 0; i < number; i++) {
                parts.add(new CountedCohort(
                        cohort.reached().name() + (number == 1 ? "" : " " + (i + 1) + "/" + number),
                        people.subList((int) ((long) people.size() * i / number), (int)
                                ((long) people.size() * (i + 1) / number))));
            }
        }
        return parts;
    }

    /** How many people came how far. */
    @Schema(name = "FairnessCohortSize")
    record Size(
            @Schema(
                    description = "The furthest step: INTAKE, TRAJECTORY_STARTED, VACANCY_OFFERED or PLACED.",
                    examples = "PLACED")
            String reached,

            @Schema(description = "Who can be named.") int people,

            @Schema(description = "Who were erased, and are in no request.")
            int anonymous,

            @Schema(description = "Fewer than ten are not counted: they are in no request.")
            boolean tooFew) {

        static Size of(Cohort cohort) {
            int people = cohort.people().size();
            return new Size(cohort.reached().name(), people, cohort.anonymous(), people < FEWEST);
        }
    }

    /** A body of participants' POST /fairness-counts. */
    @Schema(name = "FairnessCountsRequest")
    record CountRequest(List<CountedCohort> cohorts) {}

    /** One cohort of it. */
    @Schema(name = "Cohort")
    record CountedCohort(
            @Schema(description = "The furthest step; with 1/2, 2/2 and so on when it has more than 5,000 people.")
            String name,

            List<UUID> participantIds) {}
}
