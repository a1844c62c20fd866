package nl.doorstroom.platform.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.problem.NotFound;

/** Values of every kind, and notes without the application's filter. */
@Path("/values")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Values")
public class ValuesResource {

    private final EntityManager entities;

    ValuesResource(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    @PermissionsAllowed("notes:read")
    @Transactional
    @Operation(operationId = "listValues", summary = "Ask with parameters of every kind")
    public List<String> list(
            @RestQuery("note-id") @Nullable UUID noteId,
            @RestQuery @Nullable LocalDate on,
            @RestQuery("at-most") @Nullable @Max(10) Integer atMost,
            @RestQuery @Nullable List<Colour> colour) {
        List<?> found = entities.createNativeQuery("select text from note order by id limit 1", String.class)
                .getResultList();
        return found.stream().<String>map(String::valueOf).toList();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("notes:read")
    @Transactional
    @Operation(operationId = "getUnfiltered", summary = "Read a note by a query that forgets the tenant")
    public Text get(UUID id) {
        List<?> found = entities.createNativeQuery("select text from note where id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("Note", id);
        }
        return new Text(String.valueOf(found.get(0)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notes:write")
    @Operation(operationId = "sendValues", summary = "Send values of every kind")
    public Values send(@NotNull @Valid Values values) {
        return values;
    }

    @POST
    @Path("forgetful")
    @PermissionsAllowed("notes:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "forget", summary = "Promise to remember an answer that cannot be remembered")
    public Text forget() {
        return new Text("forgotten");
    }

    /** A text. */
    public record Text(String text) {}

    /** A colour. */
    public enum Colour {
        RED,
        BLUE
    }

    /** One of each kind. */
    public record Values(
            boolean flag,
            int number,
            long large,
            @Nullable Integer maybe,
            @Nullable BigDecimal amount,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable List<Integer> numbers,
            @Nullable Text nested,
            @Nullable String text) {}
}
