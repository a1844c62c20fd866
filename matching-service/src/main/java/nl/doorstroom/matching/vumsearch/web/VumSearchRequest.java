package nl.doorstroom.matching.vumsearch.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vumsearch.SearchKind;
import nl.doorstroom.matching.vumsearch.Wanted;
import nl.doorstroom.platform.problem.FieldError;

/** What other sources of VUM are asked. */
@Schema(examples = """
        {"kind": "VACANCIES", "postcode": "3881", "kilometres": 15, "criteria": [
          {"element": "werktijden.aantalWerkurenPerWeekMaximaal", "operator": "GTE", "values": ["16"]}]}""")
record VumSearchRequest(
        @NotNull SearchKind kind,

        @Schema(description = "Around which; VUM selectiegebied.postcode.", examples = "3881")
        @NotNull
        @Pattern(regexp = "^[1-9][0-9]{3}( ?[A-Za-z]{2})?$", message = "must be a postcode, or its digits")
        String postcode,

        @Schema(description = "VUM selectiegebied.afstand.", examples = "15") @NotNull @Min(0) @Max(999)
        Integer kilometres,

        @Schema(description = "A source leaves out of account what it does not know.") @Size(max = 20) @Nullable
        List<@NotNull @Valid VumCriterion> criteria,

        @Schema(description = "OINs of the sources to ask; all that the tenant may ask when absent.")
        @Size(min = 1, max = 20)
        @Nullable
        List<@NotNull @Pattern(regexp = "^[0-9]{20}$", message = "must be twenty digits") String> sources) {

    Wanted wanted() {
        return new Wanted(
                kind,
                postcode,
                kilometres,
                given().stream()
                        .map(one -> new Wanted.Criterion(one.element(), one.operator(), one.values()))
                        .toList());
    }

    /** What each criterion is not right by itself cannot say. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < given().size(); i++) {
            VumCriterion one = given().get(i);
            if (one.operator() != Wanted.Comparison.IN && one.values().size() != 1) {
                faults.add(FieldError.at(
                        "/criteria/" + i + "/values", "size", "Only the operator IN has more than one value."));
            }
        }
        return faults;
    }

    private List<VumCriterion> given() {
        return criteria == null ? List.of() : criteria;
    }

    /** One criterion on an element of VUM. */
    @Schema(name = "VumCriterion")
    record VumCriterion(
            @Schema(
                    description = "Path of the element in the words of VUM.",
                    examples = "werktijden.aantalWerkurenPerWeekMaximaal")
            @NotNull
            @Size(max = 200)
            @Pattern(
                    regexp = "^[a-z][A-Za-z]{2,50}([.][a-z][A-Za-z]{2,50}){0,3}$",
                    message = "must be names of elements with dots between them")
            String element,

            @NotNull Wanted.Comparison operator,

            @Schema(description = "As VUM codes them; numbers and days as texts.") @NotNull @Size(min = 1, max = 50)
            List<@NotBlank @Size(max = 500) String> values) {}
}
