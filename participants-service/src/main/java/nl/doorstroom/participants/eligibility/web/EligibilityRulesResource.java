package nl.doorstroom.participants.eligibility.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.eligibility.EligibilityRule;
import nl.doorstroom.participants.eligibility.EligibilityRules;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Page;

/** The rules by which it is decided. */
@Path("/eligibility-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Eligibilities", description = "Whether a person may take part in a programme: yes or no, by a rule.")
public class EligibilityRulesResource {

    private final EligibilityRules rules;
    private final Clock clock;

    EligibilityRulesResource(EligibilityRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("eligibilities:read")
    @Operation(operationId = "listEligibilityRules", summary = "The rules of eligibility that decide on a day")
    public Page<Rule> list(@RestQuery("on") @Nullable LocalDate date) {
        return new Page<>(rules.on(date == null ? DutchCalendar.today(clock) : date), null).map(Rule::from);
    }

    /** What a rule is, without the labels for which it asks: beside a yes they would tell too much. */
    @Schema(name = "EligibilityRule", examples = """
            {"code": "PARTICIPATIEPLAATS", "version": 1, "legalBase": "Participatiewet, artikel 10a",
             "text": "Pw art. 10a: ten minste 27 jaar en algemene bijstand", "validFrom": "2015-01-01", "months": 24}""")
    record Rule(
            String code,
            int version,
            String legalBase,
            String text,
            LocalDate validFrom,
            @Nullable LocalDate validTo,

            @Schema(description = "How many months a yes holds at most.")
            int months) {

        static Rule from(EligibilityRule rule) {
            return new Rule(
                    rule.code(),
                    rule.version(),
                    rule.legalBase(),
                    rule.text(),
                    rule.validFrom(),
                    rule.validTo(),
                    rule.months());
        }
    }
}
