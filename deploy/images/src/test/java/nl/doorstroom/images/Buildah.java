package nl.doorstroom.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds images without a daemon and without a registry, in a store of its own. */
final class Buildah {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target/images").toAbsolutePath();

    private final List<String> command =
            List.of("buildah", "--root=" + WORK.resolve("store"), "--runroot=" + WORK.resolve("run"));

    private Buildah() {}

    /** What this machine lacks to build images, in words; empty when it lacks nothing. */
    static String lack() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return "they are built as root";
        }
        for (String program : List.of("buildah", "debootstrap")) {
            if (new ProcessBuilder("sh", "-c", "command -v " + program)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    != 0) {
                return "there is no " + program;
            }
        }
        if (new ProcessBuilder("unshare", "--mount", "true").start().waitFor() != 0) {
            return "nothing can be mounted here";
        }
        return jdk().isEmpty() ? "there is no JDK 25; DOORSTROOM_JDK_25 may say where it is" : "";
    }

    /** A builder with the bases of the images in its store. */
    static Buildah withBases() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        Buildah buildah = new Buildah();
        List<String> line = new ArrayList<>(List.of(
                ROOT.resolve("deploy/images/local-bases").toString(),
                jdk().orElseThrow().toString(),
                WORK.resolve("system").toString()));
        line.addAll(buildah.command);
        run(line);
        return buildah;
    }

    /** Builds the image of a service, with the Maven repository of the build around it. */
    void build(String service, String tag) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("user.home"), ".m2");
        Path repository = Path.of(System.getProperty("maven.repository"));
        List<String> arguments = new ArrayList<>(List.of(
                "build",
                // The steps that the services share are done once.
                "--layers",
                "--isolation=chroot",
                "--volume=" + repository + ":/root/.m2/repository",
                "--build-arg=JDK=localhost/doorstroom-jdk",
                "--build-arg=BASE=localhost/doorstroom-base",
                "--file=" + ROOT.resolve(service + "-service/Dockerfile"),
                "--tag=" + tag));
        if (Files.isDirectory(home.resolve("wrapper"))) {
            arguments.add("--volume=" + home.resolve("wrapper") + ":/root/.m2/wrapper");
        }
        arguments.add(ROOT.toString());
        call(arguments);
    }

    String inspect(String tag) throws IOException, InterruptedException {
        return call(List.of("inspect", "--type=image", tag));
    }

    /** The files of an image, as a container has them. */
    Path files(String tag) throws IOException, InterruptedException {
        return Path.of(call(List.of("mount", call(List.of("from", tag)))));
    }

    /** Leaves nothing behind: a store without a registry has every image in full. */
    void clean() throws IOException, InterruptedException {
        call(List.of("rm", "--all"));
        call(List.of("rmi", "--all", "--force"));
        run(List.of("rm", "-rf", "--one-file-system", WORK.toString()));
    }

    private String call(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(arguments);
        return run(line);
    }

    private static String run(List<String> line) throws IOException, InterruptedException {
        Path output = Files.createTempFile("images", ".out");
        Path log = Files.createTempFile("images", ".log");
        try {
            int exit = new ProcessBuilder(line)
                    .redirectOutput(output.toFile())
                    .redirectError(log.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(output).trim();
            if (exit != 0) {
                throw new IOException(
                        String.join(" ", line) + " ended with " + exit + ":\n" + said + "\n" + Files.readString(log));
            }
            return said;
        } finally {
            Files.delete(output);
            Files.delete(log);
        }
    }

    private static Optional<Path> jdk() throws IOException {
        String named = System.getenv("DOORSTROOM_JDK_25");
        List<Path> candidates = new ArrayList<>();
        if (named != null) {
            candidates.add(Path.of(named));
        }
        candidates.add(Path.of(System.getProperty("java.home")));
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> all = Files.list(installed)) {
                candidates.addAll(all.sorted().toList());
            }
        }
        for (Path candidate : candidates) {
            Path release = candidate.resolve("release");
            if (Files.isExecutable(candidate.resolve("bin/jlink"))
                    && Files.exists(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"25")) {
                return Optional.of(candidate.toRealPath());
            }
        }
        return Optional.empty();
    }
}
