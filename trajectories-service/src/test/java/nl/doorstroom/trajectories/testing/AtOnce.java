package nl.doorstroom.trajectories.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import io.restassured.response.Response;

/** Requests that race. */
public final class AtOnce {

    private AtOnce() {}

    /** Sends a request for each of these at the same moment, and gives the status codes. */
    public static <T> List<Integer> ask(List<T> what, Function<T, Response> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(what.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (T one : what) {
                answers.add(threads.submit(() -> {
                    go.await();
                    return request.apply(one).statusCode();
                }));
            }
            go.countDown();
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            threads.shutdownNow();
        }
    }
}
