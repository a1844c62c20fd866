package nl.doorstroom.matching.sharing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Whom a partner looks for. VUM wants every criterion that a source does not know to be without effect instead of refused,
 * so that partners need not all change at once.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Selectievraag(@NotNull @Valid Selectiegebied selectiegebied) {

    private static final int PC4 = 4;

    /** @return the four digits of the postcode */
    int pc4() {
        return Integer.parseInt(selectiegebied.postcode().substring(0, PC4));
    }

    /**
     * Where people have to live.
     *
     * @param postcode with its letters or without
     * @param afstand kilometres, as the crow flies between the middles of areas; without a table of areas only the area itself is
     *     known to lie within them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Selectiegebied(
            @NotNull @Pattern(regexp = "[1-9][0-9]{3}( ?[A-Za-z]{2})?")
            String postcode,

            @NotNull @Min(0) @Max(999) Integer afstand) {}
}
