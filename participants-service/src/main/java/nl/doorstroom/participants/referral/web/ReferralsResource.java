package nl.doorstroom.participants.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Bsn;
import nl.doorstroom.participants.referral.Referral;
import nl.doorstroom.participants.referral.ReferralRegister;
import nl.doorstroom.participants.referral.ReferralRepository;
import nl.doorstroom.participants.referral.ReferralState;
import nl.doorstroom.participants.referral.ReferredPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Referrals, as partners send them and the municipality answers. */
@Path("/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "People whom partners ask the municipality to take in.")
public class ReferralsResource {

    private static final StringPermission READ_BSN = new StringPermission("bsn", "read");

    private final ReferralRegister register;
    private final ReferralRepository referrals;
    private final CurrentTenant tenant;
    private final SecurityIdentity caller;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    ReferralsResource(
            ReferralRegister register,
            ReferralRepository referrals,
            CurrentTenant tenant,
            SecurityIdentity caller,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.register = register;
        this.referrals = referrals;
        this.tenant = tenant;
        this.caller = caller;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("referrals:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ReferralResponse.class, responseCode = "202", responseDescription = "Received.")
    @Operation(
            operationId = "refer",
            summary = "Refer a person to the municipality",
            description = "Location is where the answer appears. A person whom you referred before, or a reference that"
                    + " you used before, is refused with the id of that referral.")
    public RestResponse<ReferralResponse> refer(@NotNull @Valid ReferRequest request, UriInfo uri) {
        Referral referral = register.receive(request.question());
        log.record("receive-referral", referral.subject());
        // As to a partner for everybody: the answer may be kept for a repetition, when the caller may see less.
        return Answers.accepted(uri, referral.id(), ReferralResponse.ofPartner(referral, DutchCalendar.today(clock)));
    }

    @GET
    @PermissionsAllowed("referrals:read")
    @Transactional
    @Operation(
            operationId = "listReferrals",
            summary = "List referrals in the order of receipt",
            description = "To a partner its own.")
    public Page<ReferralResponse> list(
            @RestQuery @Nullable ReferralState state,
            @Parameter(description = "Whether the term passed without an answer.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String overdue,
            @Parameter(description = "OIN of the organisation that refers.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "[0-9]{20}", message = "must be an OIN, of 20 digits")
                    String partner,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "referrals " + state + " " + overdue + " " + partner;
        Page<Referral> page = cursors.page(
                name,
                limit,
                referrals.list(
                        state,
                        overdue == null ? null : Boolean.valueOf(overdue),
                        DutchCalendar.today(clock),
                        partner,
                        cursors.after(name, cursor),
                        limit + 1),
                Referral::id);
        log.record(
                activity("list-referrals"),
                page.items().stream().map(Referral::subject).toList(),
                "no referrals");
        return page.map(this::response);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("referrals:read")
    @Transactional
    @Operation(operationId = "getReferral", summary = "Read one referral and its answer")
    public RestResponse<ReferralResponse> get(UUID id) {
        Referral referral = referrals.get(id);
        log.record(activity("read-referral"), referral.subject());
        return Answers.ok(response(referral), referral.version());
    }

    @POST
    @Path("{id}/decisions")
    @PermissionsAllowed("referrals:decide")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "decideReferral",
            summary = "Answer a referral",
            description = "Who is accepted is linked to a participant, or registered when the referral has number, name"
                    + " and date of birth. For users of the tenant's own organisation.")
    public RestResponse<ReferralResponse> decide(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid DecideReferralRequest request) {
        tenant.requireOwnOrganisation();
        Referral referral = referrals.get(id);
        Preconditions.requireMatch(ifMatch, referral.version());
        register.decide(
                referral,
                request.decision() == DecideReferralRequest.Decision.ACCEPTED,
                request.reason(),
                request.participantId());
        log.record("decide-referral", referral.subject());
        return Answers.ok(ReferralResponse.of(referral, DutchCalendar.today(clock), null), referral.version());
    }

    @POST
    @Path("{id}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("referrals:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "withdrawReferral",
            summary = "Take a referral back",
            description = "Before it is answered, by who referred.")
    public RestResponse<ReferralResponse> withdraw(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Referral referral = referrals.get(id);
        Preconditions.requireMatch(ifMatch, referral.version());
        register.withdraw(referral);
        log.record("withdraw-referral", referral.subject());
        return Answers.ok(ReferralResponse.ofPartner(referral, DutchCalendar.today(clock)), referral.version());
    }

    private ReferralResponse response(Referral referral) {
        LocalDate today = DutchCalendar.today(clock);
        return isOfTenant()
                ? ReferralResponse.of(
                        referral,
                        today,
                        register.person(referral).map(this::person).orElse(null))
                : ReferralResponse.ofPartner(referral, today);
    }

    private ReferralResponse.Person person(ReferredPerson person) {
        return ReferralResponse.Person.from(
                person,
                Bsn.parse(person.bsn())
                        .map(number -> mayReadBsn() ? number.digits() : number.masked())
                        .orElse(null));
    }

    /** The processing log tells whether the number was shown. */
    private String activity(String name) {
        return isOfTenant() && mayReadBsn() ? name + "-with-bsn" : name;
    }

    private boolean isOfTenant() {
        return tenant.organisation().equals(tenant.tenant());
    }

    private boolean mayReadBsn() {
        return caller.checkPermissionBlocking(READ_BSN);
    }
}
