package nl.doorstroom.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterUserScramCredentialsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import nl.doorstroom.local.Processes.Command;

/**
 * One Kafka node, broker and controller in one process, where every client needs a password and may do only what its
 * service must.
 *
 * <p>The controller's listener uses PLAIN because SCRAM credentials live in the metadata that the controller itself has
 * yet to read.
 */
final class KafkaPart extends Part {

    private static final String ADMIN = "admin";
    private static final int PARTITIONS = 3;

    private final Path programs;
    private final Path builtPrograms;
    private final Path directory;
    private final int controllerPort;
    private final Secrets secrets;
    private final Processes processes;

    KafkaPart(
            PlatformSettings settings,
            DataDirectory data,
            Secrets secrets,
            Processes processes,
            Progress progress,
            Consumer<Part> onDeath)
            throws IOException {
        super(
                "kafka",
                "Kafka " + Versions.KAFKA,
                settings.ports().kafka(),
                freshLog(data.logs(), "kafka"),
                progress,
                onDeath);
        this.controllerPort = settings.ports().kafkaController();
        this.builtPrograms = programs(settings);
        this.programs = data.programs("kafka");
        this.directory = data.path().resolve("kafka");
        this.secrets = secrets;
        this.processes = processes;
    }

    /** Where the build puts the broker's jars. */
    static Path programs(PlatformSettings settings) {
        return settings.target().resolve("kafka").resolve(Versions.KAFKA);
    }

    KafkaAccess access() {
        return new KafkaAccess("localhost:" + port(), this::password);
    }

    private String password(String user) {
        return secrets.password("kafka." + user);
    }

    @Override
    void prepare() throws Exception {
        PrivateFiles.mirror(builtPrograms, programs);
        Files.createDirectories(directory);
        PrivateFiles.write(configuration(), configurationText());
        PrivateFiles.write(loggingConfiguration(), LOGGING);
        Path formatted = directory.resolve("formatted");
        if (!Files.exists(formatted)) {
            PrivateFiles.deleteTree(directory.resolve("log"));
            format();
            Files.createFile(formatted);
        }
    }

    private void format() throws IOException, InterruptedException {
        Path arguments = directory.resolve("format-arguments");
        // An argument file, because everybody on the machine can read a command line.
        PrivateFiles.write(
                arguments,
                String.join(
                        "\n",
                        List.of(
                                "-cp", quoted(classPath()),
                                "kafka.tools.StorageTool", "format",
                                "--cluster-id", Uuid.randomUuid().toString(),
                                "--config", quoted(configuration().toString()),
                                "--add-scram",
                                        quoted("SCRAM-SHA-512=[name=" + ADMIN + ",password=" + password(ADMIN)
                                                + "]"))));
        try {
            processes.run(
                    "Kafka storage format",
                    Command.of(
                            log(), List.of(Processes.java(), "-Xmx128m", "-XX:TieredStopAtLevel=1", "@" + arguments)),
                    patience());
        } finally {
            Files.delete(arguments);
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    private String classPath() {
        return programs + File.separator + "*";
    }

    private Path configuration() {
        return directory.resolve("server.properties");
    }

    private Path loggingConfiguration() {
        return directory.resolve("log4j2.properties");
    }

    private String configurationText() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://localhost:%1$d
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                sasl.enabled.mechanisms=SCRAM-SHA-512
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.broker.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="admin" password="%4$s";
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="%4$s" user_admin="%4$s";
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:admin
                allow.everyone.if.no.acl.found=false
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # After a kill the controller takes the new broker for a double of the dead one until this time has passed.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                # A platform that stood still for a month still delivers everything when it comes back.
                log.retention.ms=-1
                log.dirs=%3$s
                """.formatted(port(), controllerPort, directory.resolve("log"), password(ADMIN));
    }

    private static final String LOGGING = """
            appender.console.type=Console
            appender.console.name=console
            appender.console.layout.type=PatternLayout
            appender.console.layout.pattern=%d{ISO8601} %-5p %c{1} %m%n
            rootLogger.level=INFO
            rootLogger.appenderRef.console.ref=console
            # One line for each partition at each start says nothing to a reader.
            logger.state.name=state.change.logger
            logger.state.level=WARN
            """;

    @Override
    ProcessHandle launch() throws IOException {
        return processes.start(
                name(),
                Command.of(
                        log(),
                        List.of(
                                Processes.java(),
                                "-Xms128m",
                                "-Xmx384m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Dlog4j2.configurationFile=" + loggingConfiguration(),
                                "-cp",
                                classPath(),
                                "kafka.Kafka",
                                configuration().toString())));
    }

    @Override
    boolean answers() throws Exception {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        }
    }

    private Admin admin() {
        return Admin.create(access().client(ADMIN));
    }

    @Override
    void furnish() throws Exception {
        try (Admin admin = admin()) {
            createUsers(admin);
            createTopics(admin);
            setAccess(admin);
        }
    }

    private void createUsers(Admin admin) throws ExecutionException, InterruptedException {
        List<UserScramCredentialAlteration> users = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            users.add(new UserScramCredentialUpsertion(
                    service.id(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password(service.id())));
        }
        admin.alterUserScramCredentials(users, new AlterUserScramCredentialsOptions())
                .all()
                .get();
    }

    private static void createTopics(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = Topic.all().stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
                .toList();
        admin.createTopics(missing).all().get();
    }

    /** Makes the rules exactly those of today, so that kept data do not keep a right that was taken away. */
    private static void setAccess(Admin admin) throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = accessRules();
        Set<AclBinding> present =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        Collection<AclBindingFilter> superfluous = present.stream()
                .filter(rule -> !wanted.contains(rule))
                .map(AclBinding::toFilter)
                .toList();
        admin.deleteAcls(superfluous).all().get();
        admin.createAcls(wanted.stream().filter(rule -> !present.contains(rule)).toList())
                .all()
                .get();
    }

    static Set<AclBinding> accessRules() {
        Set<AclBinding> rules = new HashSet<>();
        for (Topic topic : Topic.all()) {
            ResourcePattern resource = new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL);
            rules.add(allow(topic.writer(), AclOperation.WRITE, resource));
            for (ServiceName reader : topic.readers()) {
                rules.add(allow(reader, AclOperation.READ, resource));
            }
        }
        for (ServiceName service : ServiceName.values()) {
            rules.add(allow(
                    service,
                    AclOperation.READ,
                    new ResourcePattern(ResourceType.GROUP, service.id(), PatternType.PREFIXED)));
        }
        return rules;
    }

    /** To read or to write includes to describe; an idempotent producer needs no more than the right to write. */
    private static AclBinding allow(ServiceName service, AclOperation operation, ResourcePattern resource) {
        return new AclBinding(
                resource, new AccessControlEntry("User:" + service.id(), "*", operation, AclPermissionType.ALLOW));
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(90);
    }
}
