package nl.doorstroom.matching.vum.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.AccountManager;
import nl.doorstroom.matching.employer.AccountManagerRepository;
import nl.doorstroom.matching.employer.ContactMoment;
import nl.doorstroom.matching.employer.ContactMomentRepository;
import nl.doorstroom.matching.vum.Parties;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** VUM's contacts with a company (version 3.1), so that partners do not call it on the same day. */
@Path("/werkgeverscontactmomenten/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WerkgeverscontactmomentenResource {

    private static final String OIN = "[0-9]{20}";
    private static final int MOST = 100;

    private final ContactMomentRepository contacts;
    private final AccountManagerRepository managers;
    private final CurrentTenant caller;

    WerkgeverscontactmomentenResource(
            ContactMomentRepository contacts, AccountManagerRepository managers, CurrentTenant caller) {
        this.contacts = contacts;
        this.managers = managers;
        this.caller = caller;
    }

    /** Other criteria than these two have no effect. */
    @POST
    @PermissionsAllowed("vum-contact-moments:read")
    @Transactional
    @Operation(operationId = "selectWerkgeverscontactmomenten", hidden = true)
    public Contactmomenten select(
            @RestHeader("X-VUM-berichtVersie") @NotBlank String messageVersion,
            @RestHeader("X-VUM-fromParty") @NotNull @Pattern(regexp = OIN) String fromParty,
            @RestHeader("X-VUM-toParty") @NotNull @Pattern(regexp = OIN) String toParty,
            @RestHeader("X-VUM-viaParty") @NotNull @Pattern(regexp = OIN) String viaParty,
            @RestHeader("X-VUM-SUWIparty") @NotNull @Pattern(regexp = "true|false") String suwiParty,
            @NotNull Map<String, JsonNode> question,
            @Context HttpServerResponse response) {
        Parties parties = new Parties(fromParty, toParty, viaParty).requireFor(caller.tenant());
        List<ContactMoment> found = contacts.listNewest(kvkNumber(question), from(question.get("datum")), MOST + 1);
        List<ContactMoment> shown = found.subList(0, Math.min(MOST, found.size()));
        Map<UUID, AccountManager> known = managers.byContact(shown);
        parties.answered().forEach(response::putHeader);
        return new Contactmomenten(
                found.size() > MOST,
                shown.stream()
                        .map(contact -> Werkgeverscontactmoment.of(contact, known.get(contact.id())))
                        .toList());
    }

    /** The name may have a dot, or be two names in each other; the number may stand by itself, or behind an operator. */
    private static String kvkNumber(Map<String, JsonNode> question) {
        JsonNode asked = question.get("werkgever.nummerKvk");
        if (asked == null && question.get("werkgever") != null) {
            asked = question.get("werkgever").path("nummerKvk");
        }
        JsonNode number = asked != null && asked.isObject() ? asked.path("$eq") : asked;
        if (number == null || !number.isTextual() || !number.asText().matches("[0-9]{8}")) {
            throw InvalidInput.at("/werkgever.nummerKvk", "pattern", "It must be eight digits.");
        }
        return number.asText();
    }

    private static @Nullable LocalDate from(@Nullable JsonNode asked) {
        JsonNode day = asked == null ? null : asked.get("$gte");
        try {
            return day == null ? null : LocalDate.parse(day.asText());
        } catch (DateTimeException unreadable) {
            throw InvalidInput.at("/datum/$gte", "date", "It must be a day, YYYY-MM-DD.");
        }
    }

    /** The newest first, as many as VUM lets a source give. */
    record Contactmomenten(boolean maximumAantalResultatenBereikt, List<Werkgeverscontactmoment> matches) {}
}
