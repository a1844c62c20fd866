package nl.doorstroom.reporting.export.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Request;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.FigureRegister;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;
import nl.doorstroom.reporting.testing.WayToWork;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ExportsResourceTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Inbox inbox;

    @Inject
    FigureRegister figures;

    private Story putten = new Story(PUTTEN);

    @BeforeEach
    void tellThePilot() {
        putten = Putten.in(PUTTEN);
        inbox.receive(putten.events());
    }

    @Test
    void givesInCsvWhatItsDescriptionMakesTheNumbersOfJson() {
        Reporting.wipe();
        inbox.receive(putten.events());
        inbox.receive(WayToWork.in(PUTTEN).events());
        for (CountedFigure<?> figure : figures.all()) {
            for (String groupBy : List.of("none", "month", "programme")) {
                String asked = period(groupBy) + "&compareWith=def-cohort-1";
                JsonPath json = export(figure.name(), asked, "application/json").jsonPath();
                Response csv = export(figure.name(), asked, "text/csv");
                JsonPath description = description(csv);

                List<Map<String, Object>> read = read(csv.asString(), description);

                List<Map<String, Object>> rows = new ArrayList<>();
                json.<Map<String, Object>>getList("rows").forEach(row -> rows.add(flat(row, "def-2026-1")));
                json.<Map<String, Object>>getList("comparedWith.rows")
                        .forEach(row -> rows.add(flat(row, "def-cohort-1")));
                assertEquals(rows, read, figure.name() + " by " + groupBy);
                assertTrue(rows.stream().anyMatch(row -> !row.isEmpty()) || !groupBy.equals("none"), figure.name());
            }
        }
    }

    /** What publications compare and exports name their rows by. */
    @Test
    void tellsTheRowsOfEveryFigureApart() {
        for (CountedFigure<?> figure : figures.all()) {
            for (String groupBy : List.of("none", "month", "programme", "organisation")) {
                List<Map<String, Object>> rows = export(figure.name(), question(groupBy), "application/json")
                        .jsonPath()
                        .getList("rows");
                List<String> names = rows.stream()
                        .map(row -> figures.keysOf(figure).stream()
                                .map(key -> String.valueOf(row.get(key)))
                                .toList()
                                .toString())
                        .toList();
                assertEquals(names.stream().distinct().toList(), names, figure.name());
            }
        }
    }

    @Test
    void saysInTheFileWhatItWasCountedFrom() {
        Response csv = export("placements", question("none"), "text/csv");

        csv.then().statusCode(200).contentType(startsWith("text/csv"));
        assertTrue(csv.header("Content-Disposition").contains("placements-2025-01-01-2025-12-31.csv"));
        String[] lines = csv.asString().split("\r\n", -1);
        assertTrue(lines[0].startsWith("group,personsPlaced,placements,contracts,"), lines[0]);
        assertTrue(
                lines[0].endsWith(
                        ",definitionSet,periodStart,periodEnd,asOf,knownAt,programmeId,organisation,complete"),
                lines[0]);
        assertTrue(
                lines[1].endsWith(",def-2026-1,2025-01-01,2025-12-31,2026-01-31,2026-04-01T00:00:00Z,"
                        + putten.id("pilot") + ",,false"),
                lines[1]);
        JsonPath description = description(csv);
        assertEquals("http://www.w3.org/ns/csvw", description.getString("'@context'"));
        assertEquals(List.of("/reporting/v1/definition-sets/def-2026-1"), description.getList("'dc:conformsTo'"));
        assertEquals(List.of("group", "definitionSet"), description.getList("tableSchema.primaryKey"));
        assertFalse(description.getList("notes").isEmpty());
    }

    /** Two files of two parts of the same work are not taken for one. */
    @Test
    void saysInTheFileWhatItIsAPartOf() {
        String query = question("none") + "&organisation=" + Putten.GRESBO;

        String line = export("placements", query, "text/csv").asString().split("\r\n", -1)[1];

        assertTrue(line.endsWith("," + putten.id("pilot") + "," + Putten.GRESBO + ",false"), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "text", "a/b/c", "*/*;q=x", "text/csv,", ",text/csv"})
    void answersAnAcceptHeaderThatNobodyCanRead(String accepted) {
        for (String address :
                List.of("/exports/placements", "/exports/placements/csv-description", "/reports/placements")) {
            int status = Request.to("GET", address + "?" + question("none"))
                    .as(Tokens.of(PUTTEN, "reports:read", "reports:detail"))
                    .with("Accept", accepted)
                    .send()
                    .status();

            assertTrue(status == 200 || status == 400 || status == 406, address + " [" + accepted + "] " + status);
        }
    }

    @Test
    void givesAWorkbookWithTheSameNumbers() throws IOException {
        JsonPath json =
                export("placements", question("none"), "application/json").jsonPath();
        Response file = export("placements", question("none"), WORKBOOK);

        file.then().statusCode(200).contentType(startsWith(WORKBOOK));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals("personsPlaced", rows.get(0).getCellText(1));
            assertEquals(CellType.NUMBER, rows.get(1).getCell(1).getType());
            assertEquals(
                    json.getInt("rows[0].personsPlaced"),
                    rows.get(1).getCellAsNumber(1).orElseThrow().intValue());
            assertEquals("columns", workbook.getSheet(1).orElseThrow().getName());
        }
    }

    /** As docs/figures/small-cells.md says: of the seven who were placed one works eight hours. */
    @Test
    void leavesOutOfTheFileWhatAReaderMayNotBeTold() {
        Reporting.wipe();
        inbox.receive(putten.events());
        Reporting.execute("truncate topic_progress");
        for (String topic : List.of("participants.events.v1", "trajectories.events.v1", "matching.events.v1")) {
            inbox.receive(List.of(Topics.marker(topic, 0, Instant.parse("2026-06-01T00:00:00Z"), 1)));
        }
        String year = "periodStart=2025-01-01&periodEnd=2025-12-31";

        Response csv = asReader("placements", year);
        Response description = Reporting.as(PUTTEN, "reports:read").get(linkOf(csv));
        asReader("lasting-work", year).then().statusCode(403);
        asReader("placements", year + "&compareWith=def-cohort-1")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("compareWith"));
        Reporting.execute("truncate topic_progress");

        csv.then().statusCode(200);
        description.then().statusCode(200);
        Map<String, Object> row =
                read(csv.asString(), new JsonPath(description.asString())).get(0);
        assertEquals(BigDecimal.valueOf(7), row.get("placements"));
        assertFalse(row.containsKey("hoursBands.H00_11"), csv.asString());
        assertFalse(row.containsKey("hoursBands.H20_27"), csv.asString());
        assertEquals("def-2026-1", row.get("definitionSet"));
    }

    private static Response asReader(String figure, String query) {
        return Reporting.as(PUTTEN, "reports:read")
                .accept("text/csv")
                .get("/reporting/v1/exports/" + figure + "?" + query);
    }

    @Test
    void knowsNoOtherFigureAndNoOtherForm() {
        export("benefits", question("none"), "text/csv").then().statusCode(404).contentType("application/problem+json");
        export("placements", question("none"), "image/png").then().statusCode(406);
        export("placements", "periodStart=2025-01-01", "text/csv")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private String question(String groupBy) {
        return period(groupBy) + "&programmeId=" + putten.id("pilot");
    }

    private static String period(String groupBy) {
        return "periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-01-31&knownAt=2026-04-01T00:00:00Z&groupBy="
                + groupBy;
    }

    private static Response export(String figure, String query, String accepted) {
        return Reporting.as(PUTTEN, "reports:read", "reports:detail")
                .accept(accepted)
                .get("/reporting/v1/exports/" + figure + "?" + query);
    }

    /** To where the file itself leads. */
    private static JsonPath description(Response csv) {
        Response description = Reporting.as(PUTTEN, "reports:read", "reports:detail")
                .accept("application/csvm+json")
                .get(linkOf(csv));
        description.then().statusCode(200).contentType(startsWith("application/csvm+json"));
        return new JsonPath(description.asString());
    }

    private static String linkOf(Response csv) {
        String link = csv.header("Link");
        assertTrue(link.endsWith("; rel=\"describedby\"; type=\"application/csvm+json\""), link);
        return link.substring(1, link.indexOf('>'));
    }

    /** Reads a file by nothing but its description; none of its values has a comma. */
    private static List<Map<String, Object>> read(String csv, JsonPath description) {
        List<String> names = description.getList("tableSchema.columns.name");
        List<String> types = description.getList("tableSchema.columns.datatype");
        String[] lines = csv.split("\r\n", -1);
        assertEquals(names, List.of(lines[0].split(",", -1)));
        assertEquals("", lines[lines.length - 1], "each line has its end");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            String[] cells = lines[i].split(",", -1);
            assertEquals(names.size(), cells.length, lines[i]);
            Map<String, Object> row = new LinkedHashMap<>();
            for (int c = 0; c < cells.length; c++) {
                boolean number = types.get(c).equals("integer") || types.get(c).equals("decimal");
                boolean ofTheQuestion = List.of(
                                "periodStart",
                                "periodEnd",
                                "asOf",
                                "knownAt",
                                "programmeId",
                                "organisation",
                                "complete")
                        .contains(names.get(c));
                if (!cells[c].isEmpty() && !ofTheQuestion) {
                    row.put(names.get(c), number ? plain(new BigDecimal(cells[c])) : cells[c]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> flat(Map<String, Object> row, String definitionSet) {
        Map<String, Object> flat = new LinkedHashMap<>();
        row.forEach((name, value) -> put(flat, name, value));
        flat.put("definitionSet", definitionSet);
        return flat;
    }

    private static void put(Map<String, Object> flat, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((member, part) -> put(flat, name + "." + member, part));
        } else if (value instanceof Number number) {
            flat.put(name, plain(new BigDecimal(number.toString())));
        } else if (value != null) {
            flat.put(name, value);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
