package nl.doorstroom.matching.area;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AreaFileTest {

    private static final String COLUMNS = "pc4,latitude,longitude\n";

    @Test
    void readsEachLineAsAnArea() {
        AreaFile file =
                AreaFile.read("\uFEFFpc4,latitude,longitude\r\n3881,52.2597,5.6069\r\n\r\n\"3811\", 52.1561,5.3878");

        assertEquals(
                List.of(
                        new PostcodeArea(3811, new BigDecimal("52.156100"), new BigDecimal("5.387800")),
                        new PostcodeArea(3881, new BigDecimal("52.259700"), new BigDecimal("5.606900"))),
                file.areas());
    }

    @Test
    void hasTheSameDigestForTheSameAreasInAnyOrder() {
        String one = AreaFile.read(COLUMNS + "3881,52.2597,5.6069\n3811,52.1561,5.3878\n")
                .digest();

        assertEquals(
                one,
                AreaFile.read(COLUMNS + "3811,52.15610,5.3878\n3881,52.2597,5.6069")
                        .digest());
        assertNotEquals(
                one,
                AreaFile.read(COLUMNS + "3811,52.1562,5.3878\n3881,52.2597,5.6069")
                        .digest());
    }

    @Test
    void namesEveryFaultByLineAndColumn() {
        assertEquals(
                List.of(
                        "/lines/2/pc4 pattern",
                        "/lines/3/latitude range",
                        "/lines/3/longitude range",
                        "/lines/4 columns",
                        "/lines/6/pc4 twice",
                        "/lines/7/latitude range"),
                faults(COLUMNS
                        + "388,52.2,5.6\n3882,5.6,52.2\n3883,52.2\n3884,52.2,5.6\n3884,52.2,5.6\n3885,\"52,2\",5.6\n"));
    }

    @Test
    void refusesWhatIsNoTableOfAreas() {
        assertEquals(List.of("/lines/1 columns"), faults(""));
        assertEquals(List.of("/lines/1 columns"), faults("{\"pc4\": 3881}"));
        assertEquals(List.of("/lines/1 columns"), faults("pc4;latitude;longitude\n3881;52.2;5.6"));
        assertEquals(List.of("/lines/2 empty"), faults(COLUMNS));
        // Where the file ends, for want of the second quotation mark.
        assertEquals(List.of("/lines/4 malformed"), faults(COLUMNS + "3881,52.2,5.6\n\"3882,52.2,5.6\n"));
        assertEquals(List.of("/lines/2/latitude range"), faults(COLUMNS + "3881," + "9".repeat(500_000) + ",5.6"));
    }

    @Test
    void stopsAfterAHundredFaults() {
        String wrong = IntStream.range(0, 5_000).mapToObj(line -> "0,0,0").collect(Collectors.joining("\n"));

        assertEquals(102, faults(COLUMNS + wrong).size());
    }

    private static List<String> faults(String csv) {
        return assertThrows(InvalidInput.class, () -> AreaFile.read(csv)).errors().stream()
                .map(AreaFileTest::shortly)
                .toList();
    }

    private static String shortly(FieldError error) {
        return error.pointer() + " " + error.code();
    }
}
