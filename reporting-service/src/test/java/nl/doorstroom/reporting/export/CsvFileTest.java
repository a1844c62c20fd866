package nl.doorstroom.reporting.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.reporting.export.Column.Datatype;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-1", "@SUM(A1)", "\tA1"})
    void keepsATextFromBeingAFormula(String text) {
        assertEquals("'" + text, CsvFile.cell(Datatype.STRING, text));
    }

    @Test
    void leavesANegativeNumberANumber() {
        assertEquals("-1.5", CsvFile.cell(Datatype.DECIMAL, "-1.5"));
    }

    @Test
    void quotesWhatWouldEndACell() throws IOException {
        FigureTable table = new FigureTable(
                "crews",
                "",
                List.of(new Column("group", Datatype.STRING, ""), new Column("offers", Datatype.INTEGER, "")),
                List.of("group"),
                List.of(Arrays.asList("Ploeg \"Noord\", 2", null)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CsvFile.write(table, out);

        assertEquals("group,offers\r\n\"Ploeg \"\"Noord\"\", 2\",\r\n", out.toString(UTF_8));
    }
}
