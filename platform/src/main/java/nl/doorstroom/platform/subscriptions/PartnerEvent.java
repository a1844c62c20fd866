package nl.doorstroom.platform.subscriptions;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event of which partners may be told.
 *
 * @param name as the outbox knows it: {@code benefit-ended}
 * @param permission what reading the {@code dataref} asks for; a subscriber needs it too
 * @param dataref the path below the service's own, with members of the payload in braces by their JSON pointers:
 *     <code>/participants/{adults/0}/benefits/{spellId}</code>
 */
public record PartnerEvent(String name, String permission, String dataref, Audience audience) {

    private static final Pattern MEMBER = Pattern.compile("\\{([^}]+)}");

    /** Where to read what an event is about. */
    String pathOf(JsonNode payload) {
        return MEMBER.matcher(dataref).replaceAll(member -> Matcher.quoteReplacement(value(member, payload)));
    }

    private String value(MatchResult member, JsonNode payload) {
        JsonNode value = payload.at("/" + member.group(1));
        if (!value.isTextual()) {
            throw new IllegalStateException("No [" + member.group(1) + "] in [" + name + "]");
        }
        return value.textValue();
    }
}
