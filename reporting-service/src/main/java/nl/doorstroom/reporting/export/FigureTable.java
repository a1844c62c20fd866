package nl.doorstroom.reporting.export;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.export.Column.Datatype;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.FigureRegister;
import nl.doorstroom.reporting.report.Question;

/**
 * A figure as one flat table. In each row stands what it was counted from too, so that a file that went from hand to hand still
 * says it.
 *
 * @param keys names of the columns that tell the rows apart
 * @param rows a text for each column; null where there is no value
 */
public record FigureTable(
        String figure, String note, List<Column> columns, List<String> keys, List<List<@Nullable String>> rows) {

    private static final String MEANING = "https://doorstroom.nl/docs/figures/";

    /**
     * @param complete whether everything that was recorded by then is counted
     * @param counted the same question by one definition set, or by some
     */
    public static FigureTable of(
            CountedFigure<?> figure, Set<String> keys, Question question, boolean complete, List<Counted> counted) {
        List<Column> columns = new ArrayList<>();
        for (RecordComponent member : FigureRegister.rowOf(figure).getRecordComponents()) {
            columns(figure, member, counted, columns);
        }
        int own = columns.size();
        String page = MEANING + figure.name();
        columns.add(new Column("definitionSet", Datatype.STRING, page));
        columns.add(new Column("periodStart", Datatype.DATE, page));
        columns.add(new Column("periodEnd", Datatype.DATE, page));
        columns.add(new Column("asOf", Datatype.DATE, page));
        columns.add(new Column("knownAt", Datatype.DATETIME, page));
        columns.add(new Column("programmeId", Datatype.STRING, page));
        columns.add(new Column("organisation", Datatype.STRING, page));
        columns.add(new Column("complete", Datatype.BOOLEAN, page));
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Counted each : counted) {
            for (JsonNode row : each.rows()) {
                List<@Nullable String> cells = new ArrayList<>();
                columns.subList(0, own).forEach(column -> cells.add(text(row, column.name())));
                cells.add(each.definitionSet());
                cells.add(question.periodStart().toString());
                cells.add(question.periodEnd().toString());
                cells.add(question.asOf().toString());
                cells.add(question.knownAt().toString());
                cells.add(
                        question.programmeId() == null
                                ? null
                                : question.programmeId().toString());
                cells.add(question.organisation());
                cells.add(Boolean.toString(complete));
                rows.add(cells);
            }
        }
        List<String> named = new ArrayList<>(keys);
        named.add("definitionSet");
        return new FigureTable(figure.name(), figure.note(), columns, named, rows);
    }

    private static void columns(
            CountedFigure<?> figure, RecordComponent member, List<Counted> counted, List<Column> columns) {
        String name = member.getName();
        String meaning = MEANING + figure.name() + "#" + name;
        if (!Map.class.isAssignableFrom(member.getType())) {
            columns.add(new Column(name, datatype(member.getType()), meaning));
            return;
        }
        Type value = ((ParameterizedType) member.getGenericType()).getActualTypeArguments()[1];
        Set<String> codes = new LinkedHashSet<>();
        counted.forEach(
                each -> each.rows().forEach(row -> row.path(name).fieldNames().forEachRemaining(codes::add)));
        codes.forEach(code -> columns.add(new Column(
                name + "." + code, value instanceof Class<?> type ? datatype(type) : Datatype.STRING, meaning)));
    }

    private static Datatype datatype(Class<?> type) {
        if (type == BigDecimal.class) {
            return Datatype.DECIMAL;
        }
        return type == long.class || type == Long.class || type == int.class || type == Integer.class
                ? Datatype.INTEGER
                : Datatype.STRING;
    }

    private static @Nullable String text(JsonNode row, String name) {
        int dot = name.indexOf('.');
        JsonNode value =
                dot < 0 ? row.path(name) : row.path(name.substring(0, dot)).path(name.substring(dot + 1));
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
