package nl.doorstroom.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import nl.doorstroom.local.Platform;

/**
 * Ranks all vacancies for a person and all people for a vacancy, over HTTP with everything that belongs to a request: the time
 * that a client sees on the same machine, and beside it the mean of what the server itself measured of the same requests.
 */
final class Ranking {

    private static final String TENANT = "00000001000000000101";
    private static final double LIMIT = 50;
    private static final int WARM_UP = 40;
    private static final String FOR_PERSON = "/participants/{id}/opportunities";
    private static final String FOR_JOB = "/match-runs";

    private final Platform platform;
    private final Sample sample;
    private final int rounds;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int sum;

    Ranking(Platform platform, Sample sample, int rounds) {
        this.platform = platform;
        this.sample = sample;
        this.rounds = rounds;
    }

    void measure(Results results) throws SQLException, IOException, InterruptedException {
        try (Connection database = platform.superuser("matching")) {
            long began = System.nanoTime();
            Filling.fill(database, TENANT, sample);
            importAreas();
            System.out.printf("Filled in %.0f s.%n", millis(began) / 1000);
            double firstForPerson = forPerson(0);
            double firstForJob = forJob(0);
            for (int i = 1; i <= WARM_UP; i++) {
                forPerson(i);
                forJob(i);
                scanJobs(i);
                scanPeople(i);
                gin(database, i, true);
                gin(database, i, false);
            }
            double[] jobs = new double[rounds];
            double[] jobsScanned = new double[rounds];
            double[] jobsByGin = new double[rounds];
            double[] people = new double[rounds];
            double[] peopleScanned = new double[rounds];
            double[] peopleByGin = new double[rounds];
            double[] changed = new double[rounds];
            ServerClock clock = new ServerClock(client, platform.managementUri("matching"));
            ServerClock.Reading before = clock.read();
            for (int i = 0; i < rounds; i++) {
                int some = WARM_UP + 1 + i;
                jobs[i] = forPerson(some);
                jobsScanned[i] = scanJobs(some);
                jobsByGin[i] = gin(database, some, true);
                people[i] = forJob(some);
                peopleScanned[i] = scanPeople(some);
                peopleByGin[i] = gin(database, some, false);
            }
            ServerClock.Reading after = clock.read();
            for (int i = 0; i < rounds; i++) {
                change(database, WARM_UP + 1 + i);
                changed[i] = forPerson(WARM_UP + 1 + i);
            }
            ServerClock.Reading last = clock.read();
            String all = sample.jobs().size() + " vacancies for a person";
            String everybody = sample.people().size() + " people for a vacancy";
            results.add(all, jobs, "limit", LIMIT);
            results.add(all, jobs, "PostgreSQL, GIN", Results.median(jobsByGin));
            results.add(all, jobs, "scan of arrays", Results.median(jobsScanned));
            results.add(everybody, people, "limit", LIMIT);
            results.add(everybody, people, "PostgreSQL, GIN", Results.median(peopleByGin));
            results.add(everybody, people, "scan of arrays", Results.median(peopleScanned));
            results.add(all + ", 100 of which have changed", changed, "limit", LIMIT);
            results.addMean(all + ", by the server's clock", after.since(before, FOR_PERSON), LIMIT);
            results.addMean(everybody + ", by the server's clock", after.since(before, FOR_JOB), LIMIT);
            results.addMean(
                    all + ", 100 of which have changed, by the server's clock", last.since(after, FOR_PERSON), LIMIT);
            results.add(
                    all + ", the first time", new double[] {firstForPerson}, "every other time", Results.median(jobs));
            results.add(
                    everybody + ", the first time",
                    new double[] {firstForJob},
                    "every other time",
                    Results.median(people));
            System.out.println("(" + sum + " results)");
        }
    }

    private void importAreas() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(platform.baseUri("matching") + "/area-imports"))
                        .header("Authorization", "Bearer " + platform.token("operator.putten"))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(sample.areas()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Matching answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private double forPerson(int i) throws IOException, InterruptedException {
        Sample.Person person = sample.people().get(i * 7 % sample.people().size());
        return send(HttpRequest.newBuilder(
                        URI.create(platform.baseUri("matching") + "/participants/" + person.id() + "/opportunities"))
                .GET());
    }

    private double forJob(int i) throws IOException, InterruptedException {
        Sample.Job job = sample.jobs().get(i * 7 % sample.jobs().size());
        return send(HttpRequest.newBuilder(URI.create(platform.baseUri("matching") + "/match-runs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"vacancyId\": \"" + job.id() + "\"}")));
    }

    private double send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("Authorization", "Bearer " + platform.token("employer-adviser.putten"));
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        double time = millis(began);
        if (answer.statusCode() >= 300 || !answer.body().contains("contribution")) {
            throw new IllegalStateException("Matching answered " + answer.statusCode() + ": " + answer.body());
        }
        sum++;
        return time;
    }

    private double scanJobs(int i) {
        Sample.Person person = sample.people().get(i * 7 % sample.people().size());
        int[][] skills = sample.jobs().stream().map(Sample.Job::skills).toArray(int[][]::new);
        int[] least = sample.jobs().stream().mapToInt(Sample.Job::hoursMin).toArray();
        int[] most = sample.jobs().stream().mapToInt(Sample.Job::hoursMax).toArray();
        long began = System.nanoTime();
        sum += Peers.scan(skills, least, most, person.skills(), person.hoursMin(), person.hoursMax());
        return millis(began);
    }

    private double scanPeople(int i) {
        Sample.Job job = sample.jobs().get(i * 7 % sample.jobs().size());
        int[][] skills = sample.people().stream().map(Sample.Person::skills).toArray(int[][]::new);
        int[] least = sample.people().stream().mapToInt(Sample.Person::hoursMin).toArray();
        int[] most = sample.people().stream().mapToInt(Sample.Person::hoursMax).toArray();
        long began = System.nanoTime();
        sum += Peers.scan(skills, least, most, job.skills(), job.hoursMin(), job.hoursMax());
        return millis(began);
    }

    private double gin(Connection database, int i, boolean jobs) throws SQLException {
        Sample.Person person = sample.people().get(i * 7 % sample.people().size());
        Sample.Job job = sample.jobs().get(i * 7 % sample.jobs().size());
        long began = System.nanoTime();
        sum += jobs
                ? Peers.gin(database, "vacancy", person.skills(), person.hoursMin(), person.hoursMax())
                : Peers.gin(database, "person", job.skills(), job.hoursMin(), job.hoursMax());
        return millis(began);
    }

    /** A hundred vacancies are told anew. */
    private void change(Connection database, int i) throws SQLException {
        StringBuilder ids = new StringBuilder();
        for (int n = 0; n < 100; n++) {
            ids.append(n == 0 ? "'" : ", '")
                    .append(sample.jobs()
                            .get((i * 100 + n) % sample.jobs().size())
                            .id())
                    .append('\'');
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("update vacancy set positions = positions + 1 where id in (" + ids + ")");
        }
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
