package nl.doorstroom.matching.matchrun.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.matchrun.NextSkills;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** What a person had best learn next. */
@Path("/participants/{id}/next-skills")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
public class NextSkillsResource {

    private final NextSkills skills;
    private final CandidateProfiles profiles;
    private final ProcessingLog log;
    private final Clock clock;

    NextSkillsResource(NextSkills skills, CandidateProfiles profiles, ProcessingLog log, Clock clock) {
        this.skills = skills;
        this.profiles = profiles;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(
            operationId = "listNextSkills",
            summary = "The skills that would open most places to a person",
            description =
                    "Each is tried by itself at level VOLDOENDE, with the scoring of a match run: it opens as many places as"
                            + " a run would find more once the person has it.")
    public NextSkillsResponse list(
            UUID id,
            @Parameter(description = "First day on which the person could start; today when absent.")
                    @RestQuery
                    @Nullable
                    LocalDate from,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (profiles.find(id).isEmpty()) {
            throw new NotFound("Work profile", id);
        }
        LocalDate day = from == null ? DutchCalendar.today(clock) : from;
        NextSkills.Answer answer = skills.list(id, day, limit);
        log.record("list-next-skills", id);
        return NextSkillsResponse.from(id, day, answer);
    }
}
