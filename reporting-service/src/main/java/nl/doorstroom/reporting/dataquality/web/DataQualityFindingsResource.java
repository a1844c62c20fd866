package nl.doorstroom.reporting.dataquality.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.dataquality.DataQualityDesk;
import nl.doorstroom.reporting.dataquality.FindingsAsked;
import nl.doorstroom.reporting.dataquality.ListedFinding;
import nl.doorstroom.reporting.ledger.KnownPeople;

/** What is missing or odd in what was registered. */
@Path("/data-quality-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data quality", description = "What is missing or odd in what was registered, until it is not any more.")
public class DataQualityFindingsResource {

    private final DataQualityDesk desk;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final KnownPeople known;
    private final Clock clock;

    DataQualityFindingsResource(
            DataQualityDesk desk,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            KnownPeople known,
            Clock clock) {
        this.desk = desk;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.known = known;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("data-quality:read")
    @Transactional
    @Operation(
            operationId = "listDataQualityFindings",
            summary = "What is missing or odd in what was registered",
            description =
                    "A finding closes by itself when the event comes that was missing. Users of another organisation see"
                            + " what that organisation looks at.")
    public Page<FindingResponse> list(
            @BeanParam FindingParameters parameters,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        FindingsAsked asked = withinOwn(parameters.asked(clock));
        String list = "data-quality-findings " + asked.state() + " " + asked.type() + " " + asked.organisation() + " "
                + asked.programmeId() + " " + asked.participantId() + " asOf " + parameters.asOf + " knownAt "
                + parameters.knownAt;
        UUID after = cursors.after(list, cursor);
        List<ListedFinding> found = mayAsk(asked.participantId()) ? desk.list(asked, after, limit + 1) : List.of();
        Page<ListedFinding> page = cursors.page(list, limit, found, ListedFinding::id);
        Set<UUID> shown = known.among(page.items().stream()
                .flatMap(finding -> finding.people().stream())
                .toList());
        log.record("list-data-quality-findings", shown, "no findings");
        return page.map(finding -> FindingResponse.of(finding, shown, asked.asOf()));
    }

    /** Asking for somebody whom the organisation does not know would tell with whom that person has a benefit. */
    private boolean mayAsk(@Nullable UUID participantId) {
        return participantId == null || !known.among(Set.of(participantId)).isEmpty();
    }

    private FindingsAsked withinOwn(FindingsAsked asked) {
        String own = caller.organisation();
        if (own.equals(caller.tenant()) || own.equals(asked.organisation())) {
            return asked;
        }
        if (asked.organisation() != null) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN,
                    "Of organisation [" + asked.organisation() + "] nothing is shown to others.");
        }
        return new FindingsAsked(
                asked.state(),
                asked.type(),
                own,
                asked.programmeId(),
                asked.participantId(),
                asked.knownAt(),
                asked.asOf());
    }
}
