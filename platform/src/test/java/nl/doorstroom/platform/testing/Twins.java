package nl.doorstroom.platform.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Two municipalities in which the same happens. What one of them sees is then what the other sees, with other ids; more
 * or less than that is something of the other.
 */
final class Twins {

    static final String HERE = "00000001000000000801";
    static final String THERE = "00000001000000000802";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32,}|whsec_[A-Za-z0-9+/=]+");

    private static final Pattern NAME = Pattern.compile(HERE + "|" + ID);

    private final Map<String, String> there = new HashMap<>(Map.of(HERE, THERE));
    private final Set<String> answered = new HashSet<>();

    /** A new id of something that another service knows. */
    String outsider() {
        String id = UUID.randomUUID().toString();
        there.put(id, UUID.randomUUID().toString());
        return id;
    }

    /** What is said here, as it is said there. */
    String there(String text) {
        return NAME.matcher(text).replaceAll(name -> there.getOrDefault(name.group(), name.group()));
    }

    /** The ids in a text from here that this service gave out. */
    List<String> ownIdsIn(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(answered::contains)
                .distinct()
                .toList();
    }

    /** Whether something from there names anything of here. */
    boolean namesAnythingOfHere(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).anyMatch(there::containsKey);
    }

    /** Takes for twins what stands in the same places of two answers. */
    void learn(JsonNode here, JsonNode other) {
        if (here.isTextual() && ID.matcher(here.asText()).matches()) {
            if (!here.asText().equals(Tokens.USER) && there.putIfAbsent(here.asText(), other.asText()) == null) {
                answered.add(here.asText());
            }
        } else if (here.isArray()) {
            for (int i = 0; i < here.size() && i < other.size(); i++) {
                learn(here.get(i), other.get(i));
            }
        } else {
            here.properties().forEach(member -> learn(member.getValue(), other.path(member.getKey())));
        }
    }

    /** Without what differs between two municipalities in which the same happens: moments, hashes, secrets, the order of ids. */
    static JsonNode comparable(JsonNode answer) {
        if (answer.isTextual()) {
            String text = answer.asText();
            return TextNode.valueOf(
                    HASH.matcher(INSTANT.matcher(text).replaceAll("moment")).replaceAll("hash"));
        }
        if (answer.isArray()) {
            List<JsonNode> members = new ArrayList<>();
            answer.forEach(member -> members.add(comparable(member)));
            members.sort(Comparator.comparing(JsonNode::toString));
            return new ArrayNode(JsonNodeFactory.instance, members);
        }
        if (answer.isObject()) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            answer.properties().forEach(field -> members.set(field.getKey(), comparable(field.getValue())));
            return members;
        }
        return answer;
    }

    /** A refusal without the id that it speaks of. */
    static String withoutIds(String text) {
        return ID.matcher(text).replaceAll("id");
    }
}
