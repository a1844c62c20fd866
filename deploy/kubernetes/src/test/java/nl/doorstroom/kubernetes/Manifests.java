package nl.doorstroom.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;

/** Everything that one overlay gives a cluster. */
final class Manifests {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
    private static final Map<Overlay, Manifests> RENDERED = new ConcurrentHashMap<>();

    /** Where Maven runs the tests of this module. */
    static final Path MODULE = Path.of("").toAbsolutePath();

    static final Path REPOSITORY = MODULE.resolve("../..").normalize();

    private final List<JsonNode> documents;
    private final List<Object> objects;

    private Manifests(List<JsonNode> documents) throws IOException {
        this.documents = documents;
        this.objects = new ArrayList<>();
        for (JsonNode document : documents) {
            objects.add(StrictModels.parse(document));
        }
    }

    static Manifests of(Overlay overlay) {
        return RENDERED.computeIfAbsent(overlay, Manifests::render);
    }

    private static Manifests render(Overlay overlay) {
        try {
            String text = Kubectl.render(MODULE.resolve("overlays").resolve(overlay.folder()));
            return new Manifests(
                    YAML.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<JsonNode> documents() {
        return documents;
    }

    <T> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T named(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type.getSimpleName() + " [" + name + "]."));
    }

    /** Documents of a kind without a Java type. */
    List<JsonNode> untyped(String kind) {
        return all(JsonNode.class).stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    /** What the deployments and jobs of these manifests run, by the name of the deployment or job. */
    Map<String, PodTemplateSpec> templates() {
        Map<String, PodTemplateSpec> templates = new java.util.TreeMap<>();
        all(Deployment.class)
                .forEach(deployment -> templates.put(
                        deployment.getMetadata().getName(), deployment.getSpec().getTemplate()));
        all(Job.class)
                .forEach(job ->
                        templates.put(job.getMetadata().getName(), job.getSpec().getTemplate()));
        return templates;
    }

    /** The values of a container's environment that are not secret. */
    Map<String, String> plainEnvironment(PodTemplateSpec template) {
        Map<String, String> environment = new java.util.TreeMap<>();
        template.getSpec().getContainers().forEach(container -> {
            container
                    .getEnvFrom()
                    .forEach(source -> environment.putAll(
                            named(ConfigMap.class, source.getConfigMapRef().getName())
                                    .getData()));
            container.getEnv().stream()
                    .filter(variable -> variable.getValue() != null)
                    .forEach(variable -> environment.put(variable.getName(), variable.getValue()));
            container.getEnv().stream()
                    .filter(variable -> variable.getValueFrom() != null
                            && variable.getValueFrom().getConfigMapKeyRef() != null)
                    .forEach(variable -> {
                        ConfigMapKeySelector setting = variable.getValueFrom().getConfigMapKeyRef();
                        environment.put(
                                variable.getName(),
                                Objects.requireNonNull(
                                        named(ConfigMap.class, setting.getName())
                                                .getData()
                                                .get(setting.getKey()),
                                        variable.getName()));
                    });
        });
        return environment;
    }

    /** All pods: those of deployments and jobs, and those that the operators make of databases and brokers. */
    List<Pod> pods() {
        Stream<Pod> ours = Stream.concat(
                all(Deployment.class).stream()
                        .map(deployment -> Pod.of(
                                deployment.getMetadata().getName(),
                                deployment.getMetadata().getNamespace(),
                                deployment.getSpec().getTemplate())),
                all(Job.class).stream()
                        .map(job -> Pod.of(
                                job.getMetadata().getName(),
                                job.getMetadata().getNamespace(),
                                job.getSpec().getTemplate())));
        return Stream.of(ours, untyped("Cluster").stream().map(Manifests::instance), brokers())
                .flatMap(pods -> pods)
                .toList();
    }

    private static Pod instance(JsonNode database) {
        String name = database.path("metadata").path("name").asText();
        return new Pod(
                name,
                Map.of(
                        "kubernetes.io/metadata.name",
                        database.path("metadata").path("namespace").asText()),
                Map.of("cnpg.io/cluster", name, "cnpg.io/podRole", "instance"),
                Map.of("postgresql", 5432, "metrics", 9187, "status", 8000));
    }

    private Stream<Pod> brokers() {
        Kafka kafka = all(Kafka.class).get(0);
        String name = kafka.getMetadata().getName();
        Stream<Pod> nodes = all(KafkaNodePool.class).stream()
                .map(pool -> strimzi(
                        kafka,
                        "kafka",
                        pool.getMetadata().getName(),
                        Map.of(
                                "tcp-ctrlplane",
                                9090,
                                "tcp-replication",
                                9091,
                                "tcp-clients",
                                kafka.getSpec().getKafka().getListeners().get(0).getPort())));
        return Stream.concat(
                nodes,
                Stream.of(
                        strimzi(kafka, "entity-operator", name, Map.of("healthcheck", 8081)),
                        strimzi(kafka, "kafka-exporter", name, Map.of("tcp-prometheus", 9404))));
    }

    private static Pod strimzi(Kafka kafka, String part, String pool, Map<String, Integer> ports) {
        String name = kafka.getMetadata().getName();
        return new Pod(
                name + "-" + part,
                Map.of("kubernetes.io/metadata.name", kafka.getMetadata().getNamespace()),
                Map.of("strimzi.io/cluster", name, "strimzi.io/name", name + "-" + part, "strimzi.io/pool-name", pool),
                ports);
    }
}
