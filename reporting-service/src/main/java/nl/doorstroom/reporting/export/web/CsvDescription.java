package nl.doorstroom.reporting.export.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.reporting.export.FigureTable;

/**
 * What stands in a CSV file, by CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).
 *
 * @param url the file that it describes
 * @param notes what a reader must know before using the numbers
 */
@JsonPropertyOrder({"@context", "url"})
record CsvDescription(
        @JsonProperty("@context") @Schema(examples = "http://www.w3.org/ns/csvw")
        String context,

        String url,

        @JsonProperty("dc:title") @Schema(examples = "placements")
        String title,

        @JsonProperty("dc:conformsTo") List<String> definitionSets,

        List<String> notes,
        Dialect dialect,
        TableSchema tableSchema) {

    /** How it is written. */
    record Dialect(
            @Schema(examples = "utf-8") String encoding,
            @Schema(examples = ",") String delimiter,
            boolean header) {}

    /**
     * The columns.
     *
     * @param primaryKey those that tell the rows apart; where a row has no value in one, there is one row of everything
     */
    record TableSchema(List<CsvColumn> columns, List<String> primaryKey) {}

    /**
     * One column.
     *
     * @param propertyUrl where it is explained
     */
    record CsvColumn(
            @Schema(examples = "personsPlaced") String name,
            @Schema(examples = "personsPlaced") String titles,
            @Schema(examples = "integer") String datatype,
            String propertyUrl) {}

    static CsvDescription of(FigureTable table, String url, List<String> definitionSets, List<String> notes) {
        return new CsvDescription(
                "http://www.w3.org/ns/csvw",
                url,
                table.figure(),
                definitionSets,
                notes,
                new Dialect("utf-8", ",", true),
                new TableSchema(
                        table.columns().stream()
                                .map(column -> new CsvColumn(
                                        column.name(),
                                        column.name(),
                                        column.datatype().csvw(),
                                        column.meaning()))
                                .toList(),
                        table.keys()));
    }
}
