package nl.doorstroom.reporting.publication;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One number of a figure.
 *
 * @param row what tells its row apart: {@code group}, {@code week}
 * @param name its place in the row, the parts with a slash between them: {@code hoursBands/H20_27}
 */
public record Cell(Map<String, String> row, String name) {

    /** The numbers of some rows; what a row has no number of, or does not show, is no cell. */
    static Map<Cell, BigDecimal> of(JsonNode rows, Set<String> keys) {
        Map<Cell, BigDecimal> cells = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            Map<String, String> names = new TreeMap<>();
            keys.forEach(key -> {
                if (row.hasNonNull(key)) {
                    names.put(key, row.path(key).asText());
                }
            });
            row.properties().stream()
                    .filter(member -> !keys.contains(member.getKey()))
                    .forEach(member -> collect(names, member.getKey(), member.getValue(), cells));
        }
        return cells;
    }

    private static void collect(Map<String, String> row, String name, JsonNode value, Map<Cell, BigDecimal> cells) {
        if (value.isNumber()) {
            cells.put(new Cell(row, name), plain(value.decimalValue()));
        }
        value.properties().forEach(member -> collect(row, name + "/" + member.getKey(), member.getValue(), cells));
    }

    /** 1.50 and 1.5 are one number, and 10 is not written as 1E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
