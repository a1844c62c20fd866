package nl.doorstroom.matching.proposal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.proposal.ProposedProfiles.Proposed;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.SkillLevel;

/**
 * Somebody as an employer sees who may not know yet who it is. An allow-list: not where the person lives, not which hours
 * are planned until when, and no word about the way to here.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposedProfileResponse(
        @Schema(
                description =
                        "The proposal. It is also the person's name here: random, and another one in each proposal.")
        UUID proposalId,

        UUID vacancyId,
        ProposalState state,

        @Schema(description = "Who it is; absent until the person agreed.") @Nullable
        UUID participantId,

        @Schema(description = "Fewest hours a week that the person wants.", examples = "16") @Nullable
        BigDecimal hoursMin,

        @Schema(description = "Most hours a week that the person wants.", examples = "32") @Nullable
        BigDecimal hoursMax,

        @Nullable LocalDate availableFrom,
        @Schema(description = "Codes of list shifts.") SortedSet<String> shifts,

        @Schema(description = "Codes of list driving-licences.")
        SortedSet<String> licences,

        @Schema(description = "Codes of list transport.") SortedSet<String> transport,

        @Schema(description = "Level 0 to 4 by code of ISO 639-3.")
        SortedMap<String, Integer> languages,

        @Schema(description = "URIs of occupations that the person looks for.")
        SortedSet<String> occupations,

        @Schema(description = "What the person can do; nothing that is lacking.")
        List<Skill> skills) {

    static ProposedProfileResponse from(Proposed proposed) {
        Proposal proposal = proposed.proposal();
        Candidate person = proposed.person();
        return new ProposedProfileResponse(
                proposal.id(),
                proposal.vacancyId(),
                proposal.state(),
                proposal.state().isBeforeAgreement() ? null : proposal.participantId(),
                person.hoursMin(),
                person.hoursMax(),
                person.availableFrom(),
                person.shifts(),
                person.licences(),
                person.transport(),
                person.languages(),
                person.occupations(),
                person.skills().entrySet().stream()
                        .filter(skill -> skill.getValue().compareTo(SkillLevel.ONVOLDOENDE) < 0)
                        .map(Skill::from)
                        .toList());
    }

    /** Something that the person can do. */
    @Schema(name = "ProposedSkill")
    record Skill(String uri, SkillLevel level) {

        static Skill from(Map.Entry<String, SkillLevel> skill) {
            return new Skill(skill.getKey(), skill.getValue());
        }
    }
}
