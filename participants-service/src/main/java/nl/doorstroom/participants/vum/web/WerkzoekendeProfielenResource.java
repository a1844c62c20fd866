package nl.doorstroom.participants.vum.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.participants.vum.DetailProfile;
import nl.doorstroom.participants.vum.SharedProfiles;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** VUM's detail of one person who looks for work. Its contract is a document of its own, in VUM's words. */
@Path("/werkzoekendeProfielen/{vumID}")
@Produces(MediaType.APPLICATION_JSON)
public class WerkzoekendeProfielenResource {

    private static final String OIN = "[0-9]{20}";
    private static final StringPermission REGISTER = new StringPermission("register-indications", "read");

    private final SharedProfiles profiles;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final SecurityIdentity identity;
    private final ProcessingLog log;

    WerkzoekendeProfielenResource(
            SharedProfiles profiles,
            CodeLists codes,
            CurrentTenant caller,
            SecurityIdentity identity,
            ProcessingLog log) {
        this.profiles = profiles;
        this.codes = codes;
        this.caller = caller;
        this.identity = identity;
        this.log = log;
    }

    /** VUM wants the version of the message and whether the asking party is one of SUWI to be told; nothing here depends on them. */
    @GET
    @PermissionsAllowed("vum-profiles:read")
    @Transactional
    @Operation(hidden = true)
    public RestResponse<Werkzoekende> get(
            @RestPath("vumID") UUID shareId,
            @RestHeader("X-VUM-berichtVersie") @NotBlank String messageVersion,
            @RestHeader("X-VUM-fromParty") @NotNull @Pattern(regexp = OIN) String fromParty,
            @RestHeader("X-VUM-toParty") @NotNull @Pattern(regexp = OIN) String toParty,
            @RestHeader("X-VUM-viaParty") @NotNull @Pattern(regexp = OIN) String viaParty,
            @RestHeader("X-VUM-SUWIparty") @NotNull @Pattern(regexp = "true|false") String suwiParty) {
        if (!toParty.equals(caller.tenant())) {
            throw InvalidInput.in(
                    "X-VUM-toParty", "other-party", "The access token is for another party than the question.");
        }
        DetailProfile profile = profiles.get(shareId, identity.checkPermissionBlocking(REGISTER));
        log.record("export-vum-profile", profile.participantId());
        return RestResponse.ResponseBuilder.ok(Werkzoekende.of(shareId, profile, this::vumTransport))
                .header("X-VUM-fromParty", toParty)
                .header("X-VUM-toParty", fromParty)
                .header("X-VUM-viaParty", viaParty)
                .build();
    }

    private String vumTransport(String code) {
        return codes.entry("transport", code).text("vum");
    }
}
