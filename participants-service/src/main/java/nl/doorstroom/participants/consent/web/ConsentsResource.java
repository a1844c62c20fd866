package nl.doorstroom.participants.consent.web;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.consent.Consent;
import nl.doorstroom.participants.consent.ConsentIsGiven;
import nl.doorstroom.participants.consent.ConsentRegister;
import nl.doorstroom.participants.consent.ConsentRepository;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Consents of a participant. */
@Path("/participants/{participantId}/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "What a person lets others see.")
public class ConsentsResource {

    private final ConsentRegister register;
    private final ConsentRepository consents;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;

    ConsentsResource(
            ConsentRegister register,
            ConsentRepository consents,
            ParticipantRepository participants,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log) {
        this.register = register;
        this.consents = consents;
        this.participants = participants;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("participants:write")
    @Transactional(dontRollbackOn = ConsentIsGiven.class)
    @Idempotent
    @APIResponseSchema(value = ConsentResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @Operation(operationId = "giveConsent", summary = "Record that a person consented to something")
    public RestResponse<ConsentResponse> give(
            UUID participantId, @NotNull @Valid GiveConsentRequest request, UriInfo uri) {
        participants.get(participantId);
        codes.require("consent-purposes", request.purpose(), request.givenOn(), "/purpose");
        codes.require("consent-channels", request.channel(), request.givenOn(), "/channel");
        Consent consent = register.give(participantId, request.terms());
        log.record("give-consent", participantId);
        return Answers.created(uri, consent.id(), ConsentResponse.from(consent), consent.version());
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listConsents",
            summary = "List consents in the order of registration, the withdrawn ones too")
    public Page<ConsentResponse> list(
            UUID participantId,
            @Parameter(description = "Code of the list consent-purposes.") @RestQuery @Nullable String purpose,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String name = "consents " + participantId + " " + purpose;
        List<Consent> found = consents.list(participantId, purpose, cursors.after(name, cursor), limit + 1);
        log.record("list-consents", participantId);
        return cursors.page(name, limit, found, Consent::id).map(ConsentResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getConsent", summary = "Read one consent")
    public RestResponse<ConsentResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        Consent consent = consents.get(participantId, id);
        log.record("read-consent", participantId);
        return answer(consent);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("participants:write")
    @Transactional
    @Operation(
            operationId = "withdrawConsent",
            summary = "Withdraw a consent",
            description = "It holds for nothing from that moment on, everywhere within a minute. It stays readable.")
    public RestResponse<ConsentResponse> withdraw(
            UUID participantId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        participants.getEvenClosed(participantId);
        Consent consent = consents.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, consent.version());
        register.withdraw(consent);
        log.record("withdraw-consent", participantId);
        return answer(consent);
    }

    private static RestResponse<ConsentResponse> answer(Consent consent) {
        return Answers.ok(ConsentResponse.from(consent), consent.version());
    }
}
