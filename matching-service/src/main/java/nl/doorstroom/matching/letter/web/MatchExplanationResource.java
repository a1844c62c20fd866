package nl.doorstroom.matching.letter.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.letter.Letters;
import nl.doorstroom.matching.match.Match;
import nl.doorstroom.matching.match.MatchRepository;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Why a person works towards a vacancy, as the person reads it. */
@Path("/matches/{id}/explanation")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@Tag(name = "Matches")
public class MatchExplanationResource {

    private final MatchRepository matches;
    private final Letters letters;
    private final ProcessingLog log;

    MatchExplanationResource(MatchRepository matches, Letters letters, ProcessingLog log) {
        this.matches = matches;
        this.letters = letters;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("matches:read")
    @Transactional
    @APIResponse(
            responseCode = "200",
            description = "The letter.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LetterResponse.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    @Operation(
            operationId = "explainMatch",
            summary = "Why this work, in a letter to the person",
            description =
                    "Dutch of level B1, or plain English, without scores, codes and labels: what fits, what is missing and who can help,"
                            + " what is not known, who decides and whom to ask to look again. Made of what is known now.")
    public RestResponse<Object> explain(
            UUID id,
            @Parameter(description = "For whom it is; participant when absent.")
                    @RestQuery("for")
                    @Nullable
                    @Pattern(regexp = "participant")
                    String reader,
            @Parameter(description = "Language; by Accept-Language when absent, else nl.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "nl|en")
                    String lang,
            @Parameter(description = "As it is printed (text), or in parts; by Accept when absent.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "text|json")
                    String format,
            HttpHeaders headers) {
        Match match = matches.get(id);
        log.record("explain-match", match.participantId());
        return AnswerOfLetters.answer(letters.of(match, AnswerOfLetters.language(lang, headers)), format, headers);
    }
}
