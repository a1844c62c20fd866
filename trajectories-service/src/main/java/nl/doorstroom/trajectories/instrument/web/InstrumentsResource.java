package nl.doorstroom.trajectories.instrument.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
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

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.instrument.Instrument;
import nl.doorstroom.trajectories.instrument.InstrumentLimits;
import nl.doorstroom.trajectories.instrument.InstrumentRepository;
import nl.doorstroom.trajectories.instrument.InstrumentRepository.Filter;
import nl.doorstroom.trajectories.instrument.InstrumentRules;
import nl.doorstroom.trajectories.instrument.InstrumentState;

/** Instruments of everybody whom the user may see: what ends, and whose wage value is to be measured again. */
@Path("/instruments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instruments")
public class InstrumentsResource {

    private final InstrumentRepository instruments;
    private final InstrumentLimits limits;
    private final Cursors cursors;
    private final ProcessingLog log;

    InstrumentsResource(InstrumentRepository instruments, InstrumentLimits limits, Cursors cursors, ProcessingLog log) {
        this.instruments = instruments;
        this.limits = limits;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listInstruments", summary = "List instruments in the order of registration")
    public Page<InstrumentResponse> list(
            @RestQuery @Nullable UUID participantId,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable InstrumentState state,
            @Parameter(description = "Those that are planned to end on or before this day.") @RestQuery @Nullable
                    LocalDate endsBy,
            @Parameter(
                            description =
                                    "Those that run, and whose wage value has to be measured again on or before this day.")
                    @RestQuery
                    @Nullable
                    LocalDate remeasureBy,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Filter filter = new Filter(null, participantId, kind, state, endsBy, remeasureBy);
        String name = "instruments " + filter;
        Page<Instrument> page = cursors.page(
                name, limit, instruments.list(filter, cursors.after(name, cursor), limit + 1), Instrument::id);
        log.record(
                "list-instruments",
                page.items().stream().map(Instrument::participantId).toList());
        Map<String, InstrumentRules> rules = limits.rulesByKind();
        return page.map(instrument -> InstrumentResponse.from(instrument, rules.get(instrument.kind())));
    }
}
