package nl.doorstroom.matching.vumsearch;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What other sources are asked for, as a user says it.
 *
 * @param postcode with its letters or without
 * @param criteria besides the area
 */
public record Wanted(SearchKind kind, String postcode, int kilometres, List<Criterion> criteria) {

    private static final int PC4 = 4;

    /** The digits of the postcode. */
    String pc4() {
        return postcode.substring(0, PC4);
    }

    /** The elements that are asked for, without what is asked of them. */
    List<String> elements() {
        return criteria.stream().map(Criterion::element).distinct().sorted().toList();
    }

    /** VUM's selectievraag. */
    JsonNode question() {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.putObject("selectiegebied").put("postcode", postcode).put("afstand", kilometres);
        for (Criterion criterion : criteria) {
            question.withObjectProperty(criterion.element())
                    .set("$" + criterion.operator().name().toLowerCase(Locale.ROOT), criterion.asked());
        }
        return question;
    }

    /** One criterion. */
    public record Criterion(String element, Comparison operator, List<String> values) {

        private JsonNode asked() {
            if (operator != Comparison.IN) {
                return value(values.get(0));
            }
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            values.forEach(one -> all.add(value(one)));
            return all;
        }

        /** Of VUM's codes some are numbers and others are texts of digits. */
        private JsonNode value(String said) {
            String name = element.substring(element.lastIndexOf('.') + 1);
            boolean number = name.matches("(aantal|indicatie|maximale|codeNiveau|codeSbi|codeRegiostraal).*")
                    && said.matches("[0-9]{1,9}");
            return number
                    ? JsonNodeFactory.instance.numberNode(Integer.parseInt(said))
                    : JsonNodeFactory.instance.textNode(said);
        }
    }

    /** An operator of VUM's questions. */
    public enum Comparison {
        /** Equal. */
        EQ,
        /** One of some. */
        IN,
        /** At least. */
        GTE,
        /** More than. */
        GT,
        /** At most. */
        LTE,
        /** Less than. */
        LT
    }
}
