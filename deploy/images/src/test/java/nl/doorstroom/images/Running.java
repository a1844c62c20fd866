package nl.doorstroom.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A container: the program of an image as its user, with the image's files as they are and scratch space in /tmp alone. */
final class Running implements AutoCloseable {

    /** What a cluster does with "readOnlyRootFilesystem" and an emptyDir. */
    private static final String CONTAINED = """
            set -e
            root=$0 user=$1
            shift
            mount --make-rprivate /
            mount --bind "$root" "$root"
            mount -o remount,bind,ro "$root"
            mount -t tmpfs -o mode=1777,size=256m tmpfs "$root/tmp"
            mount -t proc proc "$root/proc"
            mount --rbind /dev "$root/dev"
            shift
            exec chroot --userspec="$user" --groups= "$root" "$@"
            """;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final long start = System.nanoTime();

    private Running(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Running start(Path files, Image image, Map<String, String> environment) throws IOException {
        List<String> line = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", CONTAINED));
        line.add(files.toString());
        line.add(image.user());
        line.add("--");
        line.addAll(image.entrypoint());
        Path log = Files.createTempFile("container", ".log");
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(false);
        builder.redirectOutput(log.toFile()).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(image.environment());
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().putAll(environment);
        return new Running(builder.start(), log);
    }

    /** Waits until an address answers 200, and gives the time since the start. */
    Duration awaitAnswer(String address) throws IOException, InterruptedException {
        long end = start + TimeUnit.MINUTES.toNanos(2);
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (CLIENT.send(
                                        HttpRequest.newBuilder(URI.create(address))
                                                .timeout(Duration.ofSeconds(10))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return Duration.ofNanos(System.nanoTime() - start);
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("There is no answer at " + address + ":\n" + log());
    }

    /** Waits for the end, and gives the exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IOException("The container does not end:\n" + log());
        }
        return process.exitValue();
    }

    /** As a cluster stops a pod. */
    int stop() throws IOException, InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** A line of what the kernel tells of the process. */
    String status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElseThrow();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(log);
    }
}
