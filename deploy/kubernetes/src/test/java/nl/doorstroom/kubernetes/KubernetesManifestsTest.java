package nl.doorstroom.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaAuthorizationSimple;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationScramSha512;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserScramSha512ClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The manifests of every overlay, rendered as operators render them, keep the rules of docs and standards. */
@EnabledIf(
        value = "nl.doorstroom.kubernetes.Kubectl#isThere",
        disabledReason = "There is no kubectl 1.27 or newer on this machine, so the manifests were not checked.")
class KubernetesManifestsTest {

    private static final Set<String> SERVICES = Set.of("participants", "trajectories", "matching", "reporting");
    private static final String NAMESPACE = "doorstroom";
    private static final Path README = Manifests.MODULE.resolve("README.md");
    private static final Path DOCS = Manifests.REPOSITORY.resolve("docs");
    private static final Pattern METRIC = Pattern.compile("doorstroom_[a-z_]+");

    // --- as documents

    /** Otherwise "every document is parsed strictly" would say nothing. */
    @ParameterizedTest
    @EnumSource
    void refusesAMisspeltFieldInEveryKind(Overlay overlay) {
        Map<String, JsonNode> kinds = new TreeMap<>();
        manifests(overlay)
                .documents()
                .forEach(document -> kinds.put(document.path("kind").asText(), document));
        for (JsonNode document : kinds.values()) {
            ObjectNode misspelt = document.deepCopy();
            ObjectNode place = misspelt.get("spec") instanceof ObjectNode spec ? spec : misspelt;
            place.put("replicsa", 3);
            assertThrows(
                    JsonProcessingException.class,
                    () -> StrictModels.parse(misspelt),
                    document.path("kind").asText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEverythingOnce(Overlay overlay) {
        List<String> names = manifests(overlay).documents().stream()
                .map(KubernetesManifestsTest::name)
                .toList();
        assertEquals(Set.copyOf(names).size(), names.size(), names::toString);
    }

    @ParameterizedTest
    @EnumSource
    void labelsEverything(Overlay overlay) {
        for (JsonNode document : manifests(overlay).documents()) {
            JsonNode labels = document.path("metadata").path("labels");
            assertFalse(labels.path("app.kubernetes.io/name").asText().isBlank(), () -> name(document));
            assertFalse(labels.path("app.kubernetes.io/component").asText().isBlank(), () -> name(document));
            assertEquals("doorstroom", labels.path("app.kubernetes.io/part-of").asText(), () -> name(document));
        }
        manifests(overlay)
                .templates()
                .forEach((name, template) -> assertTrue(
                        template.getMetadata()
                                .getLabels()
                                .keySet()
                                .containsAll(Set.of(
                                        "app.kubernetes.io/name",
                                        "app.kubernetes.io/component",
                                        "app.kubernetes.io/part-of")),
                        name));
    }

    @ParameterizedTest
    @EnumSource
    void livesInRestrictedNamespacesOfItsOwn(Overlay overlay) {
        Set<String> namespaces = manifests(overlay).all(Namespace.class).stream()
                .filter(namespace -> "restricted"
                        .equals(namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce")))
                .map(namespace -> namespace.getMetadata().getName())
                .collect(Collectors.toSet());
        for (JsonNode document : manifests(overlay).documents()) {
            if (!document.path("kind").asText().equals("Namespace")) {
                assertTrue(
                        namespaces.contains(
                                document.path("metadata").path("namespace").asText()),
                        () -> name(document));
            }
        }
    }

    // --- pods

    @ParameterizedTest
    @EnumSource
    void runsNothingAsRootAndWritesNothingButScratch(Overlay overlay) {
        manifests(overlay).templates().forEach((name, template) -> {
            PodSpec pod = template.getSpec();
            assertAll(
                    name,
                    () -> assertEquals(true, pod.getSecurityContext().getRunAsNonRoot()),
                    () -> assertEquals(
                            "RuntimeDefault",
                            pod.getSecurityContext().getSeccompProfile().getType()),
                    () -> assertEquals(false, pod.getAutomountServiceAccountToken()),
                    () -> assertEquals(false, pod.getEnableServiceLinks()),
                    () -> assertTrue(
                            pod.getHostNetwork() == null && pod.getHostPID() == null && pod.getHostIPC() == null),
                    () -> assertTrue(pod.getVolumes().stream().allMatch(KubernetesManifestsTest::isHarmless)));
            for (Container container : containers(pod)) {
                assertAll(
                        name + "/" + container.getName(),
                        () -> assertEquals(true, container.getSecurityContext().getReadOnlyRootFilesystem()),
                        () -> assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation()),
                        () -> assertEquals(null, container.getSecurityContext().getPrivileged()),
                        () -> assertEquals(
                                List.of("ALL"),
                                container.getSecurityContext().getCapabilities().getDrop()),
                        () -> assertTrue(container
                                .getSecurityContext()
                                .getCapabilities()
                                .getAdd()
                                .isEmpty()));
            }
            for (Container container : pod.getContainers()) {
                assertTrue(
                        container.getVolumeMounts().stream()
                                .anyMatch(mount -> mount.getMountPath().equals("/tmp")),
                        () -> name + " has no /tmp");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void limitsEveryContainer(Overlay overlay) {
        manifests(overlay)
                .templates()
                .forEach((name, template) -> containers(template.getSpec()).forEach(container -> {
                    Map<String, Quantity> requests = container.getResources().getRequests();
                    Map<String, Quantity> limits = container.getResources().getLimits();
                    for (String resource : List.of("cpu", "memory")) {
                        assertTrue(
                                requests.get(resource)
                                                .getNumericalAmount()
                                                .compareTo(limits.get(resource).getNumericalAmount())
                                        <= 0,
                                () -> name + ": " + resource);
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource
    void takesNoImageWithoutAVersion(Overlay overlay) {
        Stream<String> images = Stream.concat(
                manifests(overlay).templates().values().stream()
                        .flatMap(template -> containers(template.getSpec()).stream())
                        .map(Container::getImage),
                manifests(overlay).untyped("Cluster").stream()
                        .map(database -> database.path("spec").path("imageName").asText()));
        images.forEach(image -> {
            String version = image.substring(image.lastIndexOf('/')).replaceFirst("^[^:@]*[:@]?", "");
            assertTrue(version.matches("(sha256:[0-9a-f]{64}|v?[0-9]+\\.[0-9]+.*)"), image);
        });
    }

    @ParameterizedTest
    @EnumSource
    void asksTheManagementPortWhetherAProcessLives(Overlay overlay) {
        for (Deployment deployment : manifests(overlay).all(Deployment.class)) {
            Container container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            String prefix = SERVICES.contains(label(deployment.getMetadata().getLabels(), "name")) ? "/q" : "";
            assertAll(
                    deployment.getMetadata().getName(),
                    () -> assertProbe(prefix + "/health/started", container.getStartupProbe()),
                    () -> assertProbe(prefix + "/health/live", container.getLivenessProbe()),
                    () -> assertProbe(prefix + "/health/ready", container.getReadinessProbe()),
                    () -> assertTrue(container.getPorts().stream()
                            .anyMatch(port -> port.getName().equals("management"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsWithoutCuttingRequestsShort(Overlay overlay) throws IOException {
        int ownPatience = Integer.parseInt(Files.readAllLines(Manifests.REPOSITORY.resolve(
                        "platform/src/main/resources/META-INF/microprofile-config.properties"))
                .stream()
                .filter(line -> line.startsWith("quarkus.shutdown.timeout="))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^0-9]", ""));
        for (Deployment deployment : manifests(overlay).all(Deployment.class)) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            long pause = pod.getContainers()
                    .get(0)
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();
            assertTrue(pause > 0 && pod.getTerminationGracePeriodSeconds() > pause + ownPatience);
        }
    }

    @ParameterizedTest
    @EnumSource
    void spreadsReplicasOverZonesAndNodes(Overlay overlay) {
        for (Deployment deployment : manifests(overlay).all(Deployment.class)) {
            PodTemplateSpec template = deployment.getSpec().getTemplate();
            Map<String, String> labels = template.getMetadata().getLabels();
            var spread = template.getSpec().getTopologySpreadConstraints().get(0);
            var apart = template.getSpec()
                    .getAffinity()
                    .getPodAntiAffinity()
                    .getPreferredDuringSchedulingIgnoredDuringExecution()
                    .get(0)
                    .getPodAffinityTerm();
            assertAll(
                    deployment.getMetadata().getName(),
                    () -> assertEquals("topology.kubernetes.io/zone", spread.getTopologyKey()),
                    () -> assertTrue(Pod.matches(labels, spread.getLabelSelector())),
                    () -> assertEquals("kubernetes.io/hostname", apart.getTopologyKey()),
                    () -> assertTrue(Pod.matches(labels, apart.getLabelSelector())));
        }
    }

    // --- what belongs to what

    @ParameterizedTest
    @EnumSource
    void givesEveryServiceAllItsParts(Overlay overlay) {
        for (String service : SERVICES) {
            Manifests manifests = manifests(overlay);
            manifests.named(Deployment.class, service + "-service");
            manifests.named(Service.class, service + "-service");
            manifests.named(ServiceAccount.class, service + "-service");
            manifests.named(PodDisruptionBudget.class, service + "-service");
            manifests.named(HorizontalPodAutoscaler.class, service + "-service");
            manifests.named(Job.class, service + "-migration");
            manifests.named(HTTPRoute.class, service + "-api");
            manifests.named(KafkaUser.class, service);
            assertNotNull(database(manifests, service + "-database"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void selectsItsOwnPodsAndNoOthers(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        List<Pod> pods = manifests.pods();
        for (Deployment deployment : manifests.all(Deployment.class)) {
            String name = deployment.getMetadata().getName();
            assertEquals(
                    List.of(name),
                    selected(pods, deployment.getSpec().getSelector().getMatchLabels()));
            assertEquals(
                    List.of(name),
                    selected(
                            pods,
                            manifests
                                    .named(PodDisruptionBudget.class, name)
                                    .getSpec()
                                    .getSelector()
                                    .getMatchLabels()));
            assertEquals(
                    List.of(name),
                    selected(
                            pods, manifests.named(Service.class, name).getSpec().getSelector()));
        }
        assertEquals(
                manifests.all(Deployment.class).size(),
                manifests.all(PodDisruptionBudget.class).size());
        assertEquals(
                manifests.all(Deployment.class).size(),
                manifests.all(Service.class).size());
    }

    @ParameterizedTest
    @EnumSource
    void servesPortsThatPodsHave(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        for (Service service : manifests.all(Service.class)) {
            Pod pod = manifests.pods().stream()
                    .filter(candidate ->
                            candidate.isSelectedBy(service.getSpec().getSelector()))
                    .findFirst()
                    .orElseThrow();
            for (ServicePort port : service.getSpec().getPorts()) {
                assertTrue(
                        pod.ports().containsKey(port.getTargetPort().getStrVal()),
                        () -> service.getMetadata().getName() + ": " + port.getName());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void scalesDeploymentsThatExist(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        for (HorizontalPodAutoscaler scaler : manifests.all(HorizontalPodAutoscaler.class)) {
            var target = scaler.getSpec().getScaleTargetRef();
            assertEquals("apps/v1 Deployment", target.getApiVersion() + " " + target.getKind());
            // A number here would be set again with every "apply", against the autoscaler.
            assertEquals(
                    null,
                    manifests
                            .named(Deployment.class, target.getName())
                            .getSpec()
                            .getReplicas());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsMoreConnectionsThanAllReplicasOpen(Overlay overlay) {
        int perReplica = 22;
        for (HorizontalPodAutoscaler scaler : manifests(overlay).all(HorizontalPodAutoscaler.class)) {
            String service = label(scaler.getMetadata().getLabels(), "name");
            int connections = Integer.parseInt(database(manifests(overlay), service + "-database")
                    .path("spec")
                    .path("postgresql")
                    .path("parameters")
                    .path("max_connections")
                    .asText());
            // One more while a new version comes, and a few for the operator.
            assertTrue((scaler.getSpec().getMaxReplicas() + 1) * perReplica + 10 < connections, service);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesOnlyAccountsAndSettingsThatExist(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        manifests.templates().values().forEach(template -> {
            ServiceAccount account =
                    manifests.named(ServiceAccount.class, template.getSpec().getServiceAccountName());
            assertEquals(false, account.getAutomountServiceAccountToken());
            containers(template.getSpec()).stream()
                    .flatMap(container -> container.getEnvFrom().stream())
                    .forEach(source -> manifests.named(
                            ConfigMap.class, source.getConfigMapRef().getName()));
            template.getSpec().getVolumes().stream()
                    .filter(volume -> volume.getConfigMap() != null)
                    .forEach(volume -> manifests.named(
                            ConfigMap.class, volume.getConfigMap().getName()));
        });
    }

    // --- settings and secrets

    @ParameterizedTest
    @EnumSource
    void tellsEveryServiceWhatTheSettingsPageAsksFor(Overlay overlay) throws IOException {
        Set<String> needed = new TreeSet<>();
        for (List<String> row : Table.rows(DOCS.resolve("operations/README.md"), "Variable")) {
            if (row.get(2).equals("–")) {
                String first = Table.code(row.get(0)).get(0);
                Table.code(row.get(0))
                        .forEach(name -> needed.add(name.replace("…", first.substring(0, first.lastIndexOf('_')))));
            }
        }
        assertTrue(needed.remove("QUARKUS_FLYWAY_USERNAME") && needed.remove("QUARKUS_FLYWAY_PASSWORD"));
        assertTrue(needed.contains("QUARKUS_DATASOURCE_RELAY_PASSWORD"), needed::toString);
        for (String service : SERVICES) {
            PodTemplateSpec template = manifests(overlay).templates().get(service + "-service");
            Set<String> told =
                    new TreeSet<>(manifests(overlay).plainEnvironment(template).keySet());
            told.addAll(secretVariables(template).keySet());
            assertTrue(told.containsAll(needed), () -> service + " is told only " + told);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheOwnersPasswordToTheMigrationAlone(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        for (String service : SERVICES) {
            PodTemplateSpec api = manifests.templates().get(service + "-service");
            PodTemplateSpec migration = manifests.templates().get(service + "-migration");
            Map<String, String> settings = manifests.plainEnvironment(api);
            Map<String, String> once = manifests.plainEnvironment(migration);
            assertAll(
                    service,
                    () -> assertEquals(
                            Set.of(
                                    service + "-database-app",
                                    service + "-database-relay",
                                    "kafka-" + service,
                                    service + "-keys"),
                            Set.copyOf(secretVariables(api).values())),
                    () -> assertEquals(
                            Map.of("QUARKUS_FLYWAY_PASSWORD", service + "-database-owner"), secretVariables(migration)),
                    () -> assertEquals("false", settings.get("QUARKUS_FLYWAY_MIGRATE_AT_START")),
                    () -> assertEquals(
                            Map.of(
                                    "QUARKUS_PROFILE",
                                    "migration",
                                    "QUARKUS_DATASOURCE_JDBC_URL",
                                    settings.get("QUARKUS_DATASOURCE_JDBC_URL"),
                                    "QUARKUS_DATASOURCE_USERNAME",
                                    service + "_app",
                                    "QUARKUS_DATASOURCE_RELAY_USERNAME",
                                    service + "_relay",
                                    "QUARKUS_FLYWAY_USERNAME",
                                    service + "_owner",
                                    "JDK_JAVA_OPTIONS",
                                    settings.get("JDK_JAVA_OPTIONS")),
                            once),
                    () -> assertEquals(
                            api.getSpec().getContainers().get(0).getImage(),
                            migration.getSpec().getContainers().get(0).getImage()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryServiceADatabaseWithThreeRoles(Overlay overlay) {
        for (String service : SERVICES) {
            JsonNode spec = database(manifests(overlay), service + "-database").path("spec");
            JsonNode start = spec.path("bootstrap").path("initdb");
            Map<String, String> roles = new TreeMap<>();
            roles.put(
                    start.path("owner").asText(),
                    start.path("secret").path("name").asText());
            spec.path("managed")
                    .path("roles")
                    .forEach(role -> roles.put(
                            role.path("name").asText(),
                            role.path("passwordSecret").path("name").asText()));
            Map<String, String> settings = manifests(overlay)
                    .plainEnvironment(manifests(overlay).templates().get(service + "-service"));
            assertAll(
                    service,
                    () -> assertEquals(service, start.path("database").asText()),
                    () -> assertEquals(
                            Map.of(
                                    service + "_owner", service + "-database-owner",
                                    service + "_app", service + "-database-app",
                                    service + "_relay", service + "-database-relay"),
                            roles),
                    () -> assertEquals(service + "_app", settings.get("QUARKUS_DATASOURCE_USERNAME")),
                    () -> assertEquals(service + "_relay", settings.get("QUARKUS_DATASOURCE_RELAY_USERNAME")),
                    () -> assertTrue(Objects.requireNonNull(settings.get("QUARKUS_DATASOURCE_JDBC_URL"))
                            .startsWith("jdbc:postgresql://" + service + "-database-rw.doorstroom.svc:5432/" + service
                                    + "?sslmode=verify-full")),
                    () -> assertEquals(
                            "hostnossl all all all reject",
                            spec.path("postgresql").path("pg_hba").path(0).asText()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsEverySecretInTheReadme(Overlay overlay) throws IOException {
        Map<String, Set<String>> listed = new TreeMap<>();
        for (List<String> row : Table.rows(README, "Secret")) {
            for (String name : Table.code(row.get(0))) {
                for (String service : SERVICES) {
                    listed.put(name.replace("<service>", service), Set.copyOf(Table.code(row.get(1))));
                }
            }
        }
        Manifests manifests = manifests(overlay);
        List<String> missing = new ArrayList<>();
        manifests
                .documents()
                .forEach(document -> secretReferences(document).forEach(reference -> {
                    Set<String> keys = listed.getOrDefault(reference.name(), Set.of());
                    if (!listed.containsKey(reference.name()) || !keys.containsAll(reference.keys())) {
                        missing.add(name(document) + " needs " + reference);
                    }
                }));
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @EnumSource
    void containsNoSecretAndNoRight(Overlay overlay) {
        for (JsonNode document : manifests(overlay).documents()) {
            String kind = document.path("kind").asText();
            assertFalse(
                    Set.of("Secret", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding")
                            .contains(kind),
                    kind);
            assertFalse(document.toString().contains("doorstroom-cli"), "Demo users belong to a local platform.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void importsTheOneRealm(Overlay overlay) throws IOException {
        ConfigMap realm = manifests(overlay).all(ConfigMap.class).stream()
                .filter(map -> map.getData().containsKey("doorstroom-realm.json"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Files.readString(Manifests.REPOSITORY.resolve("deploy/keycloak/doorstroom-realm.json")),
                realm.getData().get("doorstroom-realm.json"));
    }

    // --- network

    @ParameterizedTest
    @EnumSource
    void namesOnlyPodsAndPortsThatExistInNetworkPolicies(Overlay overlay) throws IOException {
        Manifests manifests = manifests(overlay);
        List<Pod> pods = manifests.pods();
        Set<String> labels = Table.rows(README, "Label of the namespace").stream()
                .flatMap(row -> Table.code(row.get(0)).stream())
                .collect(Collectors.toSet());
        for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
            String name = policy.getMetadata().getName();
            List<Pod> concerned = pods.stream()
                    .filter(pod -> pod.isSelectedBy(policy.getSpec().getPodSelector()))
                    .toList();
            assertFalse(concerned.isEmpty(), name);
            Stream.concat(
                            policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                            policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()))
                    .forEach(peer -> assertTrue(exists(peer, pods, labels), () -> name + ": " + peer));
            policy.getSpec().getIngress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .map(NetworkPolicyPort::getPort)
                    .forEach(port -> assertTrue(
                            concerned.stream().anyMatch(pod -> isPortOf(pod, port)), () -> name + ": " + port));
        }
        manifests.all(Kafka.class).get(0).getSpec().getKafka().getListeners().stream()
                .flatMap(listener -> listener.getNetworkPolicyPeers().stream())
                .forEach(peer -> assertTrue(exists(peer, pods, labels), peer::toString));
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyCallAnybodyExceptAsNamed(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        Network network = new Network(NAMESPACE, manifests);
        List<Pod> inside = manifests.pods();
        List<Pod> all = new ArrayList<>(inside);
        Pod gateway = Pod.elsewhere("doorstroom.nl/access", "gateway");
        Pod monitoring = Pod.elsewhere("doorstroom.nl/access", "monitoring");
        Pod telemetry =
                new Pod("telemetry", Map.of("doorstroom.nl/access", "telemetry"), Map.of(), Map.of("otlp", 4317));
        Pod operators = Pod.elsewhere("doorstroom.nl/access", "operators");
        Pod stranger = Pod.elsewhere("kubernetes.io/metadata.name", "stranger");
        all.addAll(List.of(gateway, monitoring, telemetry, operators, stranger));

        Set<String> seen = new TreeSet<>();
        for (Pod from : all) {
            for (Pod to : all) {
                to.ports().forEach((name, port) -> {
                    boolean inOrOut = inside.contains(from) || inside.contains(to);
                    if (inOrOut && network.allows(from, to, port)) {
                        seen.add(from.name() + " → " + to.name() + " " + name);
                    }
                });
            }
        }
        assertEquals(lines(expectedCalls()), lines(seen));
    }

    @ParameterizedTest
    @EnumSource
    void letsTheServicesAloneOutToPublicAddressesAlone(Overlay overlay) {
        List<String> ways = new ArrayList<>();
        for (NetworkPolicy policy : manifests(overlay).all(NetworkPolicy.class)) {
            for (NetworkPolicyEgressRule rule : policy.getSpec().getEgress()) {
                for (NetworkPolicyPeer peer : rule.getTo()) {
                    if (peer.getIpBlock() != null) {
                        assertEquals("services-to-others", policy.getMetadata().getName());
                        assertEquals(
                                List.of(443),
                                rule.getPorts().stream()
                                        .map(port -> port.getPort().getIntVal())
                                        .toList());
                        ways.add(peer.getIpBlock().getCidr());
                        assertTrue(
                                peer.getIpBlock().getCidr().equals("2000::/3")
                                        || peer.getIpBlock()
                                                .getExcept()
                                                .containsAll(List.of(
                                                        "10.0.0.0/8",
                                                        "100.64.0.0/10",
                                                        "127.0.0.0/8",
                                                        "169.254.0.0/16",
                                                        "172.16.0.0/12",
                                                        "192.168.0.0/16")),
                                peer::toString);
                    }
                }
            }
        }
        assertEquals(List.of("0.0.0.0/0", "2000::/3"), ways);
    }

    private static Set<String> expectedCalls() {
        Set<String> calls = new TreeSet<>();
        for (String service : SERVICES) {
            String api = service + "-service";
            calls.add("gateway → " + api + " http");
            calls.add("monitoring → " + api + " management");
            calls.add(api + " → " + service + "-database postgresql");
            calls.add(service + "-migration → " + service + "-database postgresql");
            calls.add(api + " → doorstroom-kafka tcp-clients");
            calls.add(api + " → keycloak https");
            calls.add(api + " → telemetry otlp");
            if (!service.equals("participants")) {
                calls.add("participants-service → " + api + " http");
            }
        }
        calls.add("gateway → keycloak http");
        calls.add("monitoring → keycloak management");
        calls.add("keycloak → keycloak-database postgresql");
        calls.add("keycloak → keycloak jgroups");
        calls.add("keycloak → keycloak jgroups-fd");
        Stream.concat(SERVICES.stream(), Stream.of("keycloak"))
                .map(name -> name + "-database")
                .forEach(database -> {
                    calls.add(database + " → " + database + " postgresql");
                    calls.add(database + " → " + database + " status");
                    calls.add("operators → " + database + " postgresql");
                    calls.add("operators → " + database + " status");
                    calls.add("monitoring → " + database + " metrics");
                });
        Map<String, List<String>> strimzi = Map.of(
                "doorstroom-kafka", List.of("tcp-clients", "tcp-ctrlplane", "tcp-replication"),
                "doorstroom-entity-operator", List.of("healthcheck"),
                "doorstroom-kafka-exporter", List.of("tcp-prometheus"));
        strimzi.forEach((to, ports) -> ports.forEach(port -> {
            strimzi.keySet().forEach(from -> calls.add(from + " → " + to + " " + port));
            calls.add("operators → " + to + " " + port);
        }));
        calls.add("monitoring → doorstroom-kafka-exporter tcp-prometheus");
        return calls;
    }

    @ParameterizedTest
    @EnumSource
    void routesTheFourServicesUnderOneHost(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        Gateway gateway = manifests.all(Gateway.class).get(0);
        Certificate certificate = manifests.named(Certificate.class, "doorstroom");
        Map<String, String> hosts = new TreeMap<>();
        gateway.getSpec().getListeners().forEach(listener -> {
            hosts.put(listener.getName(), listener.getHostname());
            assertEquals("HTTPS", listener.getProtocol());
            assertEquals(
                    certificate.getSpec().getSecretName(),
                    listener.getTls().getCertificateRefs().get(0).getName());
            assertTrue(certificate.getSpec().getDnsNames().contains(listener.getHostname()));
        });
        Map<String, String> paths = new TreeMap<>();
        for (HTTPRoute route : manifests.all(HTTPRoute.class)) {
            var parent = route.getSpec().getParentRefs().get(0);
            assertEquals(gateway.getMetadata().getNamespace(), parent.getNamespace());
            assertEquals(gateway.getMetadata().getName(), parent.getName());
            assertTrue(hosts.containsKey(parent.getSectionName()));
            route.getSpec()
                    .getRules()
                    .forEach(rule -> rule.getBackendRefs().forEach(backend -> {
                        assertEquals(
                                "http", portName(manifests.named(Service.class, backend.getName()), backend.getPort()));
                        rule.getMatches()
                                .forEach(match -> paths.put(
                                        parent.getSectionName() + " "
                                                + match.getPath().getValue(),
                                        backend.getName()));
                    }));
        }
        Map<String, String> expected = new TreeMap<>(Map.of(
                "login /realms/doorstroom", "keycloak",
                "login /resources", "keycloak"));
        SERVICES.forEach(service -> expected.put("api /" + service + "/v1", service + "-service"));
        assertEquals(expected, paths);
    }

    // --- Kafka

    @ParameterizedTest
    @EnumSource
    void allowsExactlyTheReadersAndWritersOfTheEventsPage(Overlay overlay) throws IOException {
        Map<String, Set<String>> expected = new TreeMap<>();
        SERVICES.forEach(service -> expected.put(service, new TreeSet<>(Set.of("read group prefix " + service))));
        for (Audience topic : audiences()) {
            granted(expected, topic.writer()).add("write topic literal " + topic.name());
            topic.readers().forEach(reader -> granted(expected, reader).add("read topic literal " + topic.name()));
        }

        Map<String, Set<String>> actual = new TreeMap<>();
        for (KafkaUser user : manifests(overlay).all(KafkaUser.class)) {
            assertTrue(user.getSpec().getAuthentication() instanceof KafkaUserScramSha512ClientAuthentication);
            KafkaUserAuthorizationSimple rules =
                    (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization();
            Set<String> allowed = new TreeSet<>();
            rules.getAcls().forEach(rule -> allowed.addAll(rights(rule)));
            actual.put(user.getMetadata().getName(), allowed);
        }
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @EnumSource
    void hasExactlyTheTopicsOfTheEventsPage(Overlay overlay) throws IOException {
        Set<String> expected = audiences().stream().map(Audience::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> actual = new TreeSet<>();
        for (KafkaTopic topic : manifests(overlay).all(KafkaTopic.class)) {
            actual.add(topic.getMetadata().getName());
            assertNotNull(topic.getSpec().getConfig().get("retention.ms"), "A topic states how long it keeps.");
            assertEquals("doorstroom", topic.getMetadata().getLabels().get("strimzi.io/cluster"));
        }
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatNoRuleOfKafkaAllows(Overlay overlay) {
        var kafka = manifests(overlay).named(Kafka.class, "doorstroom").getSpec();
        assertAll(
                () -> assertTrue(kafka.getKafka().getAuthorization() instanceof KafkaAuthorizationSimple),
                () -> assertEquals("false", kafka.getKafka().getConfig().get("auto.create.topics.enable")),
                () -> assertEquals(
                        "kafka-", kafka.getEntityOperator().getUserOperator().getSecretPrefix()),
                () -> kafka.getKafka().getListeners().forEach(listener -> {
                    assertTrue(listener.isTls());
                    assertTrue(listener.getAuth() instanceof KafkaListenerAuthenticationScramSha512);
                }));
    }

    /** Restricted namespaces refuse pods that do not say so, and these pods are made by Strimzi. */
    @ParameterizedTest
    @EnumSource
    void restrictsThePodsOfStrimziToo(Overlay overlay) {
        var kafka = manifests(overlay).named(Kafka.class, "doorstroom").getSpec();
        var brokers = kafka.getKafka().getTemplate();
        var operators = kafka.getEntityOperator().getTemplate();
        var exporter = kafka.getKafkaExporter().getTemplate();
        for (var pod : List.of(brokers.getPod(), operators.getPod(), exporter.getPod())) {
            assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
            assertEquals(
                    "RuntimeDefault",
                    pod.getSecurityContext().getSeccompProfile().getType());
        }
        for (var container : List.of(
                brokers.getKafkaContainer(),
                brokers.getInitContainer(),
                operators.getTopicOperatorContainer(),
                operators.getUserOperatorContainer(),
                exporter.getContainer())) {
            assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation());
            assertEquals(
                    List.of("ALL"),
                    container.getSecurityContext().getCapabilities().getDrop());
        }
        // A template of a pool would take the place of this one.
        assertTrue(manifests(overlay).all(KafkaNodePool.class).stream()
                .allMatch(pool -> pool.getSpec().getTemplate() == null));
    }

    // --- watching

    @ParameterizedTest
    @EnumSource
    void watchesWhatExists(Overlay overlay) {
        Manifests manifests = manifests(overlay);
        Set<String> watched = new TreeSet<>();
        for (ServiceMonitor monitor : manifests.all(ServiceMonitor.class)) {
            List<Service> services = manifests.all(Service.class).stream()
                    .filter(service -> Pod.matches(
                            service.getMetadata().getLabels(), monitor.getSpec().getSelector()))
                    .toList();
            assertFalse(services.isEmpty(), monitor.getMetadata().getName());
            monitor.getSpec()
                    .getEndpoints()
                    .forEach(endpoint -> services.forEach(service -> {
                        assertTrue(service.getSpec().getPorts().stream()
                                .anyMatch(port -> port.getName().equals(endpoint.getPort())));
                        watched.add(service.getMetadata().getName());
                    }));
        }
        for (PodMonitor monitor : manifests.all(PodMonitor.class)) {
            List<Pod> pods = manifests.pods().stream()
                    .filter(pod -> pod.isSelectedBy(monitor.getSpec().getSelector()))
                    .toList();
            assertFalse(pods.isEmpty(), monitor.getMetadata().getName());
            monitor.getSpec()
                    .getPodMetricsEndpoints()
                    .forEach(endpoint ->
                            pods.forEach(pod -> assertTrue(pod.ports().containsKey(endpoint.getPort()), pod.name())));
        }
        assertEquals(
                manifests.all(Service.class).stream()
                        .map(service -> service.getMetadata().getName())
                        .collect(Collectors.toCollection(TreeSet::new)),
                watched);
    }

    @Test
    void hasAPageForEveryAlertAndAnAlertForEveryPage() throws IOException {
        Set<String> pages = new TreeSet<>();
        for (Overlay overlay : Overlay.values()) {
            for (Rule rule : alerts(manifests(overlay))) {
                String page = rule.getAlert().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".md";
                Map<String, String> notes = rule.getAnnotations();
                assertAll(
                        rule.getAlert(),
                        () -> assertEquals("docs/operations/incidents/" + page, notes.get("runbook_url")),
                        () -> assertNotNull(notes.get("summary")),
                        () -> assertNotNull(notes.get("description")),
                        () -> assertTrue(Set.of("warning", "critical")
                                .contains(rule.getLabels().get("severity"))));
                pages.add(page);
            }
        }
        try (Stream<Path> files = Files.list(DOCS.resolve("operations/incidents"))) {
            assertEquals(
                    pages,
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> !file.equals("README.md"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksOnlyForMetricsThatTheirPageHas(Overlay overlay) throws IOException {
        Set<String> known = Table.rows(DOCS.resolve("operations/observability.md"), "Metric").stream()
                .flatMap(row -> Table.code(row.get(0)).stream())
                .collect(Collectors.toSet());
        Stream<String> questions = Stream.concat(
                alerts(manifests(overlay)).stream().map(rule -> rule.getExpr().getStrVal()),
                dashboards(overlay).stream().map(JsonNode::toString));
        questions
                .flatMap(question -> METRIC.matcher(question).results())
                .forEach(found -> assertTrue(known.contains(found.group()), found.group()));
    }

    @ParameterizedTest
    @EnumSource
    void drawsDashboardsThatGrafanaCanTellApart(Overlay overlay) throws IOException {
        List<JsonNode> dashboards = dashboards(overlay);
        assertEquals(
                2,
                dashboards.stream()
                        .map(board -> board.path("uid").asText())
                        .distinct()
                        .count());
        for (JsonNode board : dashboards) {
            Set<Integer> ids = new TreeSet<>();
            board.path("panels").forEach(panel -> {
                assertTrue(ids.add(panel.path("id").asInt()));
                assertFalse(panel.path("targets").path(0).path("expr").asText().isBlank());
            });
            assertFalse(ids.isEmpty());
        }
    }

    // --- overlays

    @Test
    void losesNothingInProductionWhenOneZoneIsLost() {
        Manifests production = manifests(Overlay.PRODUCTION);
        production
                .all(HorizontalPodAutoscaler.class)
                .forEach(scaler -> assertTrue(scaler.getSpec().getMinReplicas() >= 2));
        assertTrue(production.named(Deployment.class, "keycloak").getSpec().getReplicas() >= 2);
        assertTrue(production.all(KafkaNodePool.class).stream()
                .allMatch(pool -> pool.getSpec().getReplicas() >= 3));
        var kafka = production.named(Kafka.class, "doorstroom").getSpec().getKafka();
        assertEquals(3, kafka.getConfig().get("default.replication.factor"));
        assertEquals(2, kafka.getConfig().get("min.insync.replicas"));
        assertEquals("topology.kubernetes.io/zone", kafka.getRack().getTopologyKey());

        Set<String> kept = production.untyped("ScheduledBackup").stream()
                .map(backup -> backup.path("spec").path("cluster").path("name").asText())
                .collect(Collectors.toSet());
        for (JsonNode database : production.untyped("Cluster")) {
            JsonNode spec = database.path("spec");
            assertTrue(spec.path("instances").asInt() >= 3);
            assertTrue(
                    spec.path("postgresql").path("synchronous").path("number").asInt() >= 1);
            assertTrue(spec.path("plugins").path(0).path("isWALArchiver").asBoolean());
            assertTrue(kept.contains(database.path("metadata").path("name").asText()), () -> name(database));
        }
        assertEquals(production.untyped("Cluster").size(), kept.size());
    }

    @Test
    void fitsLocallyOnOneMachine() {
        Manifests local = manifests(Overlay.LOCAL);
        assertTrue(local.all(HorizontalPodAutoscaler.class).stream()
                .allMatch(scaler -> scaler.getSpec().getMaxReplicas() == 1));
        assertEquals(1, local.all(KafkaNodePool.class).get(0).getSpec().getReplicas());
        assertEquals(
                1,
                local.named(Kafka.class, "doorstroom")
                        .getSpec()
                        .getKafka()
                        .getConfig()
                        .get("default.replication.factor"));
        assertTrue(local.untyped("Cluster").stream()
                .allMatch(database -> database.path("spec").path("instances").asInt() == 1));
        assertEquals(List.of(), local.untyped("ScheduledBackup"));
    }

    // --- reading aids

    private static Manifests manifests(Overlay overlay) {
        return Manifests.of(overlay);
    }

    private static String name(JsonNode document) {
        JsonNode metadata = document.path("metadata");
        return document.path("kind").asText() + " " + metadata.path("namespace").asText() + "/"
                + metadata.path("name").asText();
    }

    private static String label(Map<String, String> labels, String part) {
        return Objects.requireNonNull(labels.get("app.kubernetes.io/" + part));
    }

    private static String lines(Collection<String> texts) {
        return String.join("\n", new TreeSet<>(texts));
    }

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private static boolean isHarmless(Volume volume) {
        return volume.getEmptyDir() != null || volume.getConfigMap() != null || volume.getSecret() != null;
    }

    private static void assertProbe(String path, Probe probe) {
        assertEquals(path, probe.getHttpGet().getPath());
        assertEquals("management", probe.getHttpGet().getPort().getStrVal());
    }

    private static List<String> selected(List<Pod> pods, Map<String, String> labels) {
        return pods.stream()
                .filter(pod -> pod.isSelectedBy(labels))
                .map(Pod::name)
                .toList();
    }

    private static JsonNode database(Manifests manifests, String name) {
        return manifests.untyped("Cluster").stream()
                .filter(database ->
                        database.path("metadata").path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> secretVariables(PodTemplateSpec template) {
        return template.getSpec().getContainers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getValueFrom() != null
                        && variable.getValueFrom().getSecretKeyRef() != null)
                .collect(Collectors.toMap(
                        EnvVar::getName,
                        variable -> variable.getValueFrom().getSecretKeyRef().getName()));
    }

    private record SecretReference(String name, Set<String> keys) {}

    /** Every way in which a manifest can name a secret that somebody has to make. */
    private static List<SecretReference> secretReferences(JsonNode node) {
        List<SecretReference> references = new ArrayList<>();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "secretKeyRef", "accessKeyId", "secretAccessKey" ->
                    references.add(new SecretReference(
                            value.path("name").asText(),
                            Set.of(value.path("key").asText())));
                case "passwordSecret" ->
                    references.add(new SecretReference(value.path("name").asText(), Set.of("username", "password")));
                case "secret" -> {
                    Set<String> keys = new TreeSet<>();
                    value.path("items")
                            .forEach(item -> keys.add(item.path("key").asText()));
                    references.add(new SecretReference(
                            value.path("secretName").asText(value.path("name").asText()), keys));
                }
                case "secretName" -> references.add(new SecretReference(value.asText(), Set.of()));
                default -> references.addAll(secretReferences(value));
            }
        });
        if (node.isArray()) {
            node.forEach(element -> references.addAll(secretReferences(element)));
        }
        return references;
    }

    private static boolean exists(NetworkPolicyPeer peer, List<Pod> pods, Set<String> namespaceLabels) {
        if (peer.getIpBlock() != null) {
            return true;
        }
        if (peer.getNamespaceSelector() == null) {
            return pods.stream().anyMatch(pod -> pod.isSelectedBy(peer.getPodSelector()));
        }
        return peer.getNamespaceSelector().getMatchLabels().entrySet().stream()
                .map(label -> label.getKey() + ": " + label.getValue())
                .allMatch(namespaceLabels::contains);
    }

    private static boolean isPortOf(Pod pod, IntOrString port) {
        return port.getStrVal() == null
                ? pod.ports().containsValue(port.getIntVal())
                : pod.ports().containsKey(port.getStrVal());
    }

    private static String portName(Service service, Integer number) {
        return service.getSpec().getPorts().stream()
                .filter(port -> port.getPort().equals(number))
                .map(ServicePort::getName)
                .findFirst()
                .orElseThrow();
    }

    private record Audience(String name, String writer, Set<String> readers) {}

    private static List<Audience> audiences() throws IOException {
        List<Audience> topics = new ArrayList<>();
        for (List<String> row : Table.rows(DOCS.resolve("events.md"), "Topic")) {
            String name = Table.code(row.get(0)).get(0);
            if (name.contains("<service>")) {
                SERVICES.forEach(service ->
                        topics.add(new Audience(name.replace("<service>", service), service, Set.of(service))));
            } else {
                Set<String> readers = SERVICES.stream()
                        .filter(List.of(row.get(2).split("\\W+"))::contains)
                        .collect(Collectors.toSet());
                topics.add(new Audience(name, row.get(1), readers));
            }
        }
        return topics;
    }

    private static Set<String> granted(Map<String, Set<String>> rights, String service) {
        return Objects.requireNonNull(rights.get(service), service);
    }

    private static Set<String> rights(AclRule rule) {
        String resource;
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            resource = "topic " + topic.getPatternType().toValue() + " " + topic.getName();
        } else if (rule.getResource() instanceof AclRuleGroupResource group) {
            resource = "group " + group.getPatternType().toValue() + " " + group.getName();
        } else {
            throw new AssertionError("A service needs no right on [" + rule.getResource() + "].");
        }
        return rule.getOperations().stream()
                .map(operation -> operation.toValue().toLowerCase(Locale.ROOT) + " " + resource)
                .collect(Collectors.toSet());
    }

    private static List<Rule> alerts(Manifests manifests) {
        return manifests.all(PrometheusRule.class).stream()
                .flatMap(rules -> rules.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    private static List<JsonNode> dashboards(Overlay overlay) throws IOException {
        List<JsonNode> dashboards = new ArrayList<>();
        for (ConfigMap map : manifests(overlay).all(ConfigMap.class)) {
            if (map.getMetadata().getLabels().containsKey("grafana_dashboard")) {
                for (String text : map.getData().values()) {
                    dashboards.add(new ObjectMapper().readTree(text));
                }
            }
        }
        return dashboards;
    }
}
