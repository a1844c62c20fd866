package nl.doorstroom.trajectories.aftercare.web;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When it is asked how somebody does. */
@Schema(examples = """
        {"weeks": [4, 13, 26, 52]}""")
record AftercareRuleRequest(
        @Schema(description = "Weeks after the first day of aftercare; none: nothing is asked.")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Min(1) @Max(260) Integer> weeks) {}
