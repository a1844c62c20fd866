package nl.doorstroom.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What may be wrong with a member of a body. Faults of one kind are found at one stage of reading, so that one answer names
 * all of them.
 */
enum Fault {
    WRONG_TYPE {
        @Override
        JsonNode of(Member member) {
            return member.value().isContainerNode()
                    ? TextNode.valueOf(Refused.PERSONAL)
                    : JsonNodeFactory.instance.objectNode().put("a", Refused.PERSONAL);
        }
    },

    /** No such day, no such number, or a text with what nobody writes. */
    UNFIT {
        @Override
        @Nullable
        JsonNode of(Member member) {
            if (member.value().isContainerNode()) {
                return null;
            }
            String unfit = member.value().isTextual() ? Refused.PERSONAL + '\u0007' : Refused.PERSONAL;
            return TextNode.valueOf(member.isDate() ? "2026-02-30" : unfit);
        }
    },

    MISSING {
        @Override
        @Nullable
        JsonNode of(Member member) {
            return member.required() ? NullNode.instance : null;
        }
    },

    TOO_LARGE {
        @Override
        @Nullable
        JsonNode of(Member member) {
            JsonNode schema = member.schema();
            if (member.value().isNumber() && schema.has("maximum")) {
                return LongNode.valueOf(schema.path("maximum").asLong() + 1);
            }
            int most = schema.path("maxLength").asInt(LONG);
            boolean limited = schema.has("format") || schema.has("enum") || most > LONG;
            return member.value().isTextual() && !limited ? TextNode.valueOf("x".repeat(most + 1)) : null;
        }
    },

    TOO_SMALL {
        @Override
        @Nullable
        JsonNode of(Member member) {
            return member.value().isNumber() && member.schema().has("minimum")
                    ? LongNode.valueOf(member.schema().path("minimum").asLong() - 1)
                    : null;
        }
    };

    /** What is longer is refused as a body, whatever the field has room for. */
    private static final int LONG = 100_000;

    /** What stands in the place of a member; null when it cannot be wrong in this way. */
    abstract @Nullable JsonNode of(Member member);
}
