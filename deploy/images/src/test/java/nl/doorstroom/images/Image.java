package nl.doorstroom.images;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What an image says of itself. */
record Image(String user, List<String> entrypoint, Map<String, String> environment, Map<String, String> labels) {

    static Image of(String inspected) throws JsonProcessingException {
        JsonNode config = JsonMapper.builder().build().readTree(inspected).at("/OCIv1/config");
        Map<String, String> environment = new LinkedHashMap<>();
        texts(config.path("Env"))
                .forEach(variable -> environment.put(
                        variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1)));
        Map<String, String> labels = new LinkedHashMap<>();
        config.path("Labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return new Image(config.path("User").asText(), texts(config.path("Entrypoint")), environment, labels);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
