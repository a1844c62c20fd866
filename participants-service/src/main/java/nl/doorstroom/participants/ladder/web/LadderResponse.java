package nl.doorstroom.participants.ladder.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.ladder.LadderFact;
import nl.doorstroom.participants.ladder.LadderStanding;

/** Where somebody stands on the participation ladder on a day, and why. */
@Schema(examples = """
        {"on": "2026-03-01", "step": 5, "asserted": false, "derivedFrom": [
          {"id": "0199c1a2-7a10-7c3e-9a41-5b8f0c2d1e01", "kind": "PLACEMENT", "firstDay": "2026-02-01"}]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LadderResponse(
        LocalDate on,

        @Schema(
                description = "1 isolated, 2 social contacts, 3 organised activities, 4 unpaid work, 5 paid work with"
                        + " support, 6 paid work; absent when nothing is known.")
        @Nullable
        Integer step,

        @Schema(description = "Whether a professional said so, because no fact can tell.")
        boolean asserted,

        @Schema(
                description =
                        "The facts that decide; beside a statement of step 3 those that let it be stated. A benefit"
                                + " is among them only for who may read benefits.")
        List<Fact> derivedFrom,

        @Schema(description = "The statement that tells the step, when no fact does.") @Nullable
        UUID statementId) {

    static LadderResponse from(LocalDate on, LadderStanding standing, boolean withBenefits) {
        return new LadderResponse(
                on,
                standing.step(),
                standing.asserted(),
                standing.derivedFrom().stream()
                        .filter(fact -> withBenefits || fact.kind() != LadderFact.Kind.BENEFIT)
                        .map(Fact::from)
                        .toList(),
                standing.statement() == null ? null : standing.statement().id());
    }

    /** Something that is known of the person, from its first to its last day. */
    @Schema(name = "LadderFact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(
            UUID id,
            LadderFact.Kind kind,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        static Fact from(LadderFact fact) {
            return new Fact(fact.id(), fact.kind(), fact.firstDay(), fact.lastDay());
        }
    }
}
