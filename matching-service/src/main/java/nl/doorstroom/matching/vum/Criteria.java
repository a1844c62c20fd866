package nl.doorstroom.matching.vum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a question (selectievraag), by which VUM's elements are selected: a subset of MongoDB's query language, in
 * which operators are always written out. A criterion on an element that a source does not know, an operator that it does
 * not know, and one that cannot be read have no effect, as VUM wants it. An element that is absent is not selected by a
 * criterion on it, as in MongoDB; of a range of which one end is said the other is open.
 */
public final class Criteria {

    /** A wanted or an offered range of hours overlaps with another one although one of its ends is not said. */
    public static final Map<String, String> HOURS = Map.of(
            "werktijden.aantalWerkurenPerWeekMinimaal", "werktijden.aantalWerkurenPerWeekMaximaal",
            "werktijden.aantalWerkurenPerWeekMaximaal", "werktijden.aantalWerkurenPerWeekMinimaal");

    private final List<Criterion> criteria;
    private final Map<String, String> otherEnds;

    private Criteria(List<Criterion> criteria, Map<String, String> otherEnds) {
        this.criteria = criteria;
        this.otherEnds = otherEnds;
    }

    /**
     * Reads the criteria that have an effect.
     *
     * @param question by element; names with dots, or elements in each other
     * @param known paths of the elements by which a source selects
     * @param otherEnds of the elements that are an end of a range, the other one
     */
    public static Criteria of(Map<String, JsonNode> question, Set<String> known, Map<String, String> otherEnds) {
        List<Criterion> criteria = new ArrayList<>();
        question.forEach((name, value) -> collect(name, value, known, criteria));
        return new Criteria(List.copyOf(criteria), otherEnds);
    }

    private static void collect(String path, JsonNode value, Set<String> known, List<Criterion> criteria) {
        value.properties().forEach(member -> {
            if (!member.getKey().startsWith("$")) {
                collect(path + "." + member.getKey(), member.getValue(), known, criteria);
            } else if (known.contains(path)) {
                Operator.of(member.getKey(), member.getValue())
                        .ifPresent(operator -> criteria.add(new Criterion(path, operator, member.getValue())));
            }
        });
    }

    /** Whether nothing is asked that has an effect. */
    public boolean isEmpty() {
        return criteria.isEmpty();
    }

    /** The elements that are asked for, without the values. */
    public List<String> paths() {
        return criteria.stream().map(Criterion::path).distinct().sorted().toList();
    }

    /** Whether a profile or a vacancy in VUM's words meets them all. */
    public boolean select(JsonNode element) {
        return criteria.stream().allMatch(criterion -> isMet(criterion, element));
    }

    private boolean isMet(Criterion criterion, JsonNode element) {
        List<JsonNode> values = values(element, criterion.path());
        if (values.isEmpty()) {
            String otherEnd = otherEnds.get(criterion.path());
            return otherEnd != null && !values(element, otherEnd).isEmpty();
        }
        return values.stream().anyMatch(value -> criterion.operator().holds(value, criterion.asked()));
    }

    private static List<JsonNode> values(JsonNode element, String path) {
        List<JsonNode> found = new ArrayList<>(List.of(element));
        for (String name : path.split("\\.", -1)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : found) {
                JsonNode member = node.path(name);
                if (member.isArray()) {
                    member.forEach(next::add);
                } else if (!member.isMissingNode() && !member.isNull()) {
                    next.add(member);
                }
            }
            found = next;
        }
        return found;
    }

    private record Criterion(String path, Operator operator, JsonNode asked) {}

    private enum Operator {
        EQ(order -> order == 0),
        GTE(order -> order >= 0),
        GT(order -> order > 0),
        LTE(order -> order <= 0),
        LT(order -> order < 0),
        IN(order -> order == 0);

        private final IntPredicate holds;

        Operator(IntPredicate holds) {
            this.holds = holds;
        }

        static Optional<Operator> of(String name, JsonNode asked) {
            return Arrays.stream(values())
                    .filter(operator -> name.equals("$" + operator.name().toLowerCase(Locale.ROOT)))
                    .filter(operator -> operator == IN ? asked.isArray() : asked.isValueNode() && !asked.isNull())
                    .findFirst();
        }

        boolean holds(JsonNode value, JsonNode asked) {
            if (this == IN) {
                for (JsonNode one : asked) {
                    if (one.isValueNode() && holds.test(compare(value, one))) {
                        return true;
                    }
                }
                return false;
            }
            return holds.test(compare(value, asked));
        }

        /** As numbers when both are; a code may be written as one or as a text. Days are texts that order as days do. */
        private static int compare(JsonNode value, JsonNode asked) {
            BigDecimal left = number(value);
            BigDecimal right = number(asked);
            return left != null && right != null
                    ? left.compareTo(right)
                    : value.asText().compareTo(asked.asText());
        }

        private static @Nullable BigDecimal number(JsonNode node) {
            if (node.isNumber()) {
                return node.decimalValue();
            }
            return node.isTextual() && node.asText().matches("[0-9]{1,9}") ? new BigDecimal(node.asText()) : null;
        }
    }
}
