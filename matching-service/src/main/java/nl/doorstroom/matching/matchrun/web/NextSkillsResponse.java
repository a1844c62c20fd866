package nl.doorstroom.matching.matchrun.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.matching.matchrun.NextSkills;

/** Which skills would open most places to a person. */
record NextSkillsResponse(
        UUID participantId,
        LocalDate from,
        String weightSet,

        @Schema(description = "Open places that match already.")
        int matches,

        @Schema(description = "That which opens most first. Skills that open nothing by themselves are left out.")
        List<NextSkillResponse> skills) {

    static NextSkillsResponse from(UUID participantId, LocalDate from, NextSkills.Answer answer) {
        return new NextSkillsResponse(
                participantId,
                from,
                answer.weightSet(),
                answer.matches(),
                answer.skills().stream().map(NextSkillResponse::from).toList());
    }

    /** A skill that the person does not have, or not well enough. */
    @Schema(name = "NextSkill")
    record NextSkillResponse(
            String skillUri,
            String scheme,

            @Schema(description = "In the words of a vacancy that asks for it.")
            String label,

            @Schema(description = "How many more open places would match.", examples = "3")
            int opens) {

        static NextSkillResponse from(NextSkills.Skill skill) {
            return new NextSkillResponse(skill.skillUri(), skill.scheme(), skill.label(), skill.opens());
        }
    }
}
