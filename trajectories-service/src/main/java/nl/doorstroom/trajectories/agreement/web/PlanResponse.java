package nl.doorstroom.trajectories.agreement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.agreement.AgreementState;
import nl.doorstroom.trajectories.agreement.Plan;

/** What a person is going to do. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020", "planVersion": "3f9a0c1d2e4b",
         "goal": "Ik wil als hovenier werken",
         "steps": [{"title": "Rijbewijs B halen", "dueDate": "2026-06-01", "reached": false}], "stages": [],
         "hours": [{"from": "2026-01-12", "hoursPerWeek": 8}], "start": "2026-01-12", "plannedEnd": "2027-01-11",
         "agreementRequired": true, "agreement": "AGREED"}""")
record PlanResponse(
        UUID trajectoryId,

        @Schema(description = "The same as long as goal, steps, stages and hours are; who agrees names it.")
        String planVersion,

        @Nullable String goal,
        List<PlanStep> steps,

        @Schema(description = "What the programme's stages are called, in their order.")
        List<String> stages,

        List<PlanHours> hours,

        @Schema(description = "First day in a crew.") @Nullable
        LocalDate crewFrom,

        @Schema(description = "The first day, or the planned one.") @Nullable
        LocalDate start,

        @Nullable LocalDate plannedEnd,

        @Schema(description = "Whether the person has to agree before the trajectory starts.")
        boolean agreementRequired,

        @Schema(
                description =
                        "How the plan stands with the person; OUTDATED: it became another after the person agreed.")
        AgreementState agreement) {

    static PlanResponse from(UUID trajectoryId, Plan plan, boolean required, AgreementState agreement) {
        return new PlanResponse(
                trajectoryId,
                plan.version(),
                plan.goal(),
                plan.steps().stream()
                        .map(step -> new PlanStep(step.title(), step.dueDate(), step.reached()))
                        .toList(),
                plan.stages(),
                plan.hours().stream()
                        .map(step -> new PlanHours(step.from(), step.hoursPerWeek()))
                        .toList(),
                plan.crewFrom(),
                plan.start(),
                plan.plannedEnd(),
                required,
                agreement);
    }

    /** A milestone of the plan. */
    record PlanStep(String title, LocalDate dueDate, boolean reached) {}

    /** Hours a week from a day on. */
    record PlanHours(LocalDate from, BigDecimal hoursPerWeek) {}
}
