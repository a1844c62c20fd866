package nl.doorstroom.trajectories.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.programme.LabelWords;
import nl.doorstroom.trajectories.programme.OfferApproval;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeTerms;

/** A programme to offer. */
@Schema(examples = """
        {"name": "Pilot Arbeidsparticipatie", "kind": "WORK_PROJECT", "features": ["CREW", "HOURS_PLAN"],
         "organisation": "00000001000000000201", "releaseHours": 24, "voluntary": false,
         "validFrom": "2026-01-01", "offerWorkingDays": 5}""")
record ProgrammeRequest(
        @Schema(examples = "Pilot Arbeidsparticipatie")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String name,

        @Schema(description = "Code of the list programme-kinds.", examples = "WORK_PROJECT") @NotBlank @Size(max = 50)
        String kind,

        @Schema(description = "What the people in it may have.") @NotNull @Size(max = 20)
        List<@NotNull ProgrammeFeature> features,

        @Schema(description = "OIN of the organisation that executes it.", examples = "00000001000000000201")
        @NotNull
        @Pattern(regexp = "[0-9]{20}", message = "must have 20 digits")
        String organisation,

        @Schema(description = "A job of so many hours a week frees the crew place; without it no job does by itself.")
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 1)
        BigDecimal releaseHours,

        @Schema(description = "Whether taking part is free of any duty.")
        boolean voluntary,

        @Schema(description = "First day on which somebody may be registered.") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day on which somebody may be registered.") @Nullable
        LocalDate validTo,

        @Schema(description = "How many working days an offered place is kept; 5 without it.", examples = "5")
        @Nullable
        @Min(1)
        @Max(60)
        Integer offerWorkingDays,

        @Schema(description = "MANUAL: the coach approves each offer of a free crew place first; AUTOMATIC without it.")
        @Nullable
        OfferApproval offerApproval,

        @Schema(description = "Who may take part; without it everybody.") @Nullable @Valid
        Admission admission,

        @Schema(
                description =
                        "OIN of the organisation that provides it, when that is another than the one that executes it.",
                examples = "00000001000000000204")
        @Nullable
        @Pattern(regexp = "[0-9]{20}", message = "must have 20 digits")
        String provider,

        @Schema(
                description =
                        "Whether the person has to agree with the plan before a trajectory starts; no without it.")
        boolean agreementRequired,

        @Schema(
                description =
                        "How many months a trajectory lasts that gets no planned end of its own; without it, it gets"
                                + " none.",
                examples = "12")
        @Nullable
        @Min(1)
        @Max(120)
        Integer durationMonths) {

    static final int DEFAULT_OFFER_WORKING_DAYS = 5;

    int workingDays() {
        return offerWorkingDays == null ? DEFAULT_OFFER_WORKING_DAYS : offerWorkingDays;
    }

    OfferApproval approval() {
        return offerApproval == null ? OfferApproval.AUTOMATIC : offerApproval;
    }

    /** @throws InvalidInput when a label is named: a programme says which rule has to be met, and not who somebody is */
    List<String> requiredEligibilities() {
        List<String> named = admission == null ? List.of() : admission.eligibilities();
        for (int i = 0; i < named.size(); i++) {
            if (LabelWords.isCode(named.get(i))) {
                throw InvalidInput.at(
                        "/admission/eligibilities/" + i, "label", "A rule of eligibility is named here, and no label.");
            }
        }
        return named;
    }

    ProgrammeTerms terms() {
        return new ProgrammeTerms(provider, agreementRequired, durationMonths);
    }

    /** Who may take part. */
    @Schema(name = "Admission")
    record Admission(
            @Schema(
                    description =
                            "Rules of participants (its eligibility-rules), of which one has to be met before somebody"
                                    + " is registered; none: everybody may take part.",
                    examples = "[\"PARTICIPATIEPLAATS\"]")
            @NotNull
            @Size(max = 10)
            List<@NotNull @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*") String> eligibilities) {}
}
