package nl.doorstroom.matching.vum.web;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import nl.doorstroom.matching.vum.Parties;
import nl.doorstroom.matching.vum.Selectievraag;
import nl.doorstroom.matching.vum.SharedVacancies;
import nl.doorstroom.matching.vum.Vacature;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** VUM's vacancies, as a source gives them. Their contract is a document of its own, in VUM's words. */
@Path("/vacatures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VacaturesResource {

    private static final String OIN = "[0-9]{20}";

    /** As many as VUM lets a source give. */
    private static final int MOST = 100;

    private final SharedVacancies vacancies;
    private final CurrentTenant caller;

    VacaturesResource(SharedVacancies vacancies, CurrentTenant caller) {
        this.vacancies = vacancies;
        this.caller = caller;
    }

    @POST
    @Path("/matches")
    @PermissionsAllowed("vum-vacancies:read")
    @Transactional
    @Operation(operationId = "selectVacatures", hidden = true)
    public MatchendeVacatures select(
            @RestHeader("X-VUM-berichtVersie") @NotBlank String messageVersion,
            @RestHeader("X-VUM-fromParty") @NotNull @Pattern(regexp = OIN) String fromParty,
            @RestHeader("X-VUM-toParty") @NotNull @Pattern(regexp = OIN) String toParty,
            @RestHeader("X-VUM-viaParty") @NotNull @Pattern(regexp = OIN) String viaParty,
            @RestHeader("X-VUM-SUWIparty") @NotNull @Pattern(regexp = "true|false") String suwiParty,
            @NotNull @Valid Selectievraag question,
            @Context HttpServerResponse response) {
        Parties parties = new Parties(fromParty, toParty, viaParty).requireFor(caller.tenant());
        List<Vacature> found =
                vacancies.list(question.pc4(), question.selectiegebied().afstand(), question.criteria(), MOST + 1);
        parties.answered().forEach(response::putHeader);
        return new MatchendeVacatures(found.size() > MOST, found.subList(0, Math.min(MOST, found.size())));
    }

    @GET
    @Path("/{vumID}")
    @PermissionsAllowed("vum-vacancies:read")
    @Transactional
    @Operation(operationId = "getVacature", hidden = true)
    public Vacature get(
            @RestPath("vumID") UUID vumId,
            @RestHeader("X-VUM-berichtVersie") @NotBlank String messageVersion,
            @RestHeader("X-VUM-fromParty") @NotNull @Pattern(regexp = OIN) String fromParty,
            @RestHeader("X-VUM-toParty") @NotNull @Pattern(regexp = OIN) String toParty,
            @RestHeader("X-VUM-viaParty") @NotNull @Pattern(regexp = OIN) String viaParty,
            @RestHeader("X-VUM-SUWIparty") @NotNull @Pattern(regexp = "true|false") String suwiParty,
            @Context HttpServerResponse response) {
        Parties parties = new Parties(fromParty, toParty, viaParty).requireFor(caller.tenant());
        Vacature detail = vacancies.get(vumId);
        parties.answered().forEach(response::putHeader);
        return detail;
    }

    /**
     * What was selected, in an order that tells nothing.
     *
     * @param maximumAantalResultatenBereikt whether there are more than VUM lets a source give
     */
    record MatchendeVacatures(boolean maximumAantalResultatenBereikt, List<Vacature> matches) {}
}
