package nl.doorstroom.matching.vum;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a partner looks for. VUM wants every criterion that a source does not know to be without effect instead of refused,
 * so that partners need not all change at once.
 */
public final class Selectievraag {

    private static final int PC4 = 4;

    @NotNull
    @Valid
    private final Selectiegebied selectiegebied;

    private final Map<String, JsonNode> criteria = new LinkedHashMap<>();

    @JsonCreator
    public Selectievraag(@JsonProperty("selectiegebied") Selectiegebied selectiegebied) {
        this.selectiegebied = selectiegebied;
    }

    @JsonAnySetter
    void criterion(String element, @Nullable JsonNode asked) {
        if (asked != null) {
            criteria.put(element, asked);
        }
    }

    public Selectiegebied selectiegebied() {
        return selectiegebied;
    }

    /** By element; what they mean is for {@link Criteria} to read. */
    public Map<String, JsonNode> criteria() {
        return criteria;
    }

    /** The four digits of the postcode. */
    public int pc4() {
        return Integer.parseInt(selectiegebied.postcode().substring(0, PC4));
    }

    /**
     * Where it has to be.
     *
     * @param postcode with its letters or without
     * @param afstand kilometres, as the crow flies between the middles of areas; without a table of areas only the area itself is
     *     known to lie within them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Selectiegebied(
            @NotNull @Pattern(regexp = "[1-9][0-9]{3}( ?[A-Za-z]{2})?")
            String postcode,

            @NotNull @Min(0) @Max(999) Integer afstand) {}
}
